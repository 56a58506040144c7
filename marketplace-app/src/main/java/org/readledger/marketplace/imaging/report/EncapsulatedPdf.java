package org.readledger.marketplace.imaging.report;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.dicomweb.Tags;
import org.readledger.marketplace.imaging.manifest.Merkle;
import org.readledger.marketplace.imaging.source.DicomUid;

/**
 * A report as Encapsulated PDF (PS3.3 A.45.1). Its UIDs follow from read and version, so that a
 * delivery tried again stores the same object.
 */
final class EncapsulatedPdf {
  static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.104.1";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private EncapsulatedPdf() {}

  /** The SOP Instance UID of a report version. */
  static DicomUid instanceUid(PostingId read, int version) {
    return uid("report/" + read.hex() + "/" + version);
  }

  /** The whole Part 10 file. */
  static byte[] part10(
      DicomUid study, StudyIdentity identity, PostingId read, ReturnedReport report) {
    Part10Writer set = new Part10Writer().text(0x00080005, "CS", "ISO_IR 192");
    patientAndStudy(set, study, identity);
    String instance = instanceUid(read, report.version()).value();
    Instant signed = report.signedAt();
    set.text(0x00080016, "UI", SOP_CLASS)
        .text(0x00080018, "UI", instance)
        .text(0x00080023, "DA", DATE.format(signed.atZone(ZoneOffset.UTC)))
        .text(0x0008002a, "DT", "")
        .text(0x00080033, "TM", TIME.format(signed.atZone(ZoneOffset.UTC)))
        .text(0x00080060, "CS", "DOC")
        .text(0x00080064, "CS", "WSD")
        .text(0x00080070, "LO", "ReadLedger")
        .text(0x00080201, "SH", "+0000")
        .text(0x0008103e, "LO", "Radiology report")
        .text(0x0020000e, "UI", uid("report series/" + read.hex()).value())
        .text(0x00200011, "IS", "9000")
        .text(0x00200013, "IS", Integer.toString(report.version()))
        .text(0x00280301, "CS", "YES")
        .item(
            0x0040a043,
            new Part10Writer()
                .text(0x00080100, "SH", "18748-4")
                .text(0x00080102, "SH", "LN")
                .text(0x00080104, "LO", "Diagnostic imaging study"))
        .text(0x00420010, "ST", report.title())
        .bytes(0x00420011, report.pdf())
        .text(0x00420012, "LO", "application/pdf");
    return set.file(SOP_CLASS, instance, uid("implementation").value());
  }

  private static void patientAndStudy(Part10Writer set, DicomUid study, StudyIdentity identity) {
    set.text(0x00080020, "DA", identity.get(Tags.STUDY_DATE))
        .text(0x00080030, "TM", identity.get(Tags.STUDY_TIME))
        .text(0x00080050, "SH", identity.get(Tags.ACCESSION_NUMBER))
        .text(0x00080090, "PN", identity.get(Tags.REFERRING_PHYSICIAN_NAME))
        .text(0x00081030, "LO", identity.get(Tags.STUDY_DESCRIPTION))
        .text(0x00100010, "PN", identity.get(Tags.PATIENT_NAME))
        .text(0x00100020, "LO", identity.get(Tags.PATIENT_ID))
        .text(0x00100030, "DA", identity.get(Tags.PATIENT_BIRTH_DATE))
        .text(0x00100040, "CS", identity.get(Tags.PATIENT_SEX))
        .text(0x0020000d, "UI", study.value())
        .text(0x00200010, "SH", identity.get(Tags.STUDY_ID));
  }

  /** A UID under 2.25 (PS3.5 B.2) made from a name. */
  private static DicomUid uid(String name) {
    MessageDigest digest = Merkle.sha256();
    byte[] hash = digest.digest(("readledger/" + name).getBytes(StandardCharsets.UTF_8));
    return new DicomUid("2.25." + new BigInteger(1, Arrays.copyOf(hash, 16)));
  }
}
