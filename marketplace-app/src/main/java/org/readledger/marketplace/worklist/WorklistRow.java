package org.readledger.marketplace.worklist;

import java.time.Instant;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.marketplace.eligibility.ClaimEligibility;

/**
 * One posting as a reader sees it before claiming. Nothing here identifies a patient.
 *
 * @param posting the ledger's id
 * @param number display number, for example P-48213
 * @param priority as posted or raised since
 * @param deadline by when the final report must be filed
 * @param postedAt block time of the posting
 * @param modality DICOM modality
 * @param region body region in the market's code, for example BRAIN
 * @param regionLabel the region in words, for example "Brain"
 * @param images number of images
 * @param series number of series
 * @param jurisdiction of the patient when examined, ISO 3166-2
 * @param centre who posted it
 * @param centreName the centre's name
 * @param fee credits paid for the report, before the platform's share
 * @param claimCost credits spent by claiming
 * @param deposit credits held until acceptance
 * @param platformShare credits of the fee the platform keeps
 * @param state of the read
 * @param manifestVersion version of the anchored pixel manifest, 0 while it is being anchored
 * @param eligibility whether this reader could claim it
 * @param clinicalQuestion what the centre asks
 * @param ageBand for example "60 to 69"
 * @param sex for example "Female"
 * @param readingMode identified or pseudonymised
 */
public record WorklistRow(
    PostingId posting,
    String number,
    Priority priority,
    Instant deadline,
    Instant postedAt,
    String modality,
    String region,
    String regionLabel,
    int images,
    int series,
    String jurisdiction,
    ParticipantId centre,
    String centreName,
    long fee,
    long claimCost,
    long deposit,
    long platformShare,
    ReadState state,
    int manifestVersion,
    ClaimEligibility eligibility,
    String clinicalQuestion,
    String ageBand,
    String sex,
    ReadingMode readingMode) {

  /** What stays with the reader: fee less platform share less claim cost. */
  public long youKeep() {
    return fee - platformShare - claimCost;
  }
}
