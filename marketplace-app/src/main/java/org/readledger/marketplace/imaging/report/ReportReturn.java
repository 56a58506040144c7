package org.readledger.marketplace.imaging.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.dicomweb.DicomJson;
import org.readledger.marketplace.imaging.dicomweb.Tags;
import org.readledger.marketplace.imaging.endpoint.Archives;
import org.readledger.marketplace.imaging.manifest.ReadStudies;
import org.readledger.marketplace.imaging.manifest.ReadStudy;
import org.readledger.marketplace.imaging.source.SourceBody;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.SourceQuery;
import org.readledger.marketplace.imaging.source.StudySink;
import org.readledger.marketplace.imaging.source.StudySource;

/** Stores signed reports beside their images in the centre's archive. */
public final class ReportReturn {
  private final ReadStudies studies;
  private final Archives archives;

  public ReportReturn(ReadStudies studies, Archives archives) {
    this.studies = studies;
    this.archives = archives;
  }

  /**
   * Delivers one version as Encapsulated PDF; delivering it again changes nothing.
   *
   * @throws SourceFault when the archive does not answer properly: try again later
   */
  public StudySink.StoreOutcome deliver(PostingId read, ReturnedReport report) throws IOException {
    ReadStudy study =
        studies.find(read).orElseThrow(() -> new SourceFault(SourceFault.Kind.NOT_FOUND));
    StudySource source =
        archives.source(study.centre(), study.endpoint()).orElseThrow(ReportReturn::gone);
    StudySink sink =
        archives.sink(study.centre(), study.endpoint()).orElseThrow(ReportReturn::gone);
    byte[] file = EncapsulatedPdf.part10(study.study(), identity(source, study), read, report);
    return sink.store(file);
  }

  private static StudyIdentity identity(StudySource source, ReadStudy study) throws IOException {
    SourceQuery query =
        new SourceQuery(
            "/studies",
            Map.of(
                "StudyInstanceUID", List.of(study.study().value()),
                "includefield",
                    List.of(Tags.STUDY_DESCRIPTION, Tags.PATIENT_BIRTH_DATE, Tags.PATIENT_SEX)));
    List<StudyIdentity> found = new ArrayList<>();
    try (SourceBody body = source.query(query)) {
      DicomJson.forEach(
          body.content(), StudyIdentity.WANTED, set -> found.add(StudyIdentity.of(set)));
    }
    if (found.isEmpty()) {
      throw new SourceFault(SourceFault.Kind.NOT_FOUND);
    }
    return found.getFirst();
  }

  private static SourceFault gone() {
    return new SourceFault(SourceFault.Kind.UNREACHABLE);
  }
}
