package org.readledger.marketplace.posting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadingMode;

/**
 * What a centre says of a study it wants read.
 *
 * @param studyUid Study Instance UID in the centre's PACS
 * @param modality DICOM modality
 * @param region body region of the market's table
 * @param jurisdiction of the patient when examined, ISO 3166-2
 * @param subspecialty of the market's table, or empty
 * @param priority STAT, URGENT or ROUTINE
 * @param due from posting to deadline
 * @param fee credits
 * @param readingMode identified or pseudonymised
 * @param onExpiry open again, or back to the centre
 * @param clinicalQuestion what is asked, without anything that identifies the patient
 * @param ageBand for example "60 to 69"
 * @param sex for example "Female"
 * @param images number of images
 * @param series number of series
 * @param privilegeHere whether readers need privileges at this centre, beyond the market rules
 * @param blockedReaders hexadecimal participant ids that may not claim
 */
public record PostingForm(
    String studyUid,
    String modality,
    String region,
    String jurisdiction,
    String subspecialty,
    Priority priority,
    Duration due,
    long fee,
    ReadingMode readingMode,
    OnExpiry onExpiry,
    String clinicalQuestion,
    String ageBand,
    String sex,
    int images,
    int series,
    boolean privilegeHere,
    List<String> blockedReaders) {

  // A form read from JSON may lack a field: that is malformed, and refused here.
  public PostingForm {
    for (var text :
        Arrays.asList(
            studyUid,
            modality,
            region,
            jurisdiction,
            subspecialty,
            priority,
            due,
            readingMode,
            onExpiry,
            clinicalQuestion,
            ageBand,
            sex)) {
      Objects.requireNonNull(text, "a posting form is complete");
    }
    blockedReaders = List.copyOf(blockedReaders);
  }
}
