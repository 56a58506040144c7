package org.readledger.marketplace.reads;

import java.time.Instant;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReadingMode;

/**
 * A read as its reader sees it.
 *
 * @param posting the read's id
 * @param number display number
 * @param priority as posted or raised since
 * @param deadline by when the final report must be filed
 * @param state CLAIMED while it is being read
 * @param modality DICOM modality
 * @param region body region code
 * @param regionLabel the region in words
 * @param jurisdiction ISO 3166-2
 * @param centreName who posted it
 * @param images number of images
 * @param series number of series
 * @param clinicalQuestion what the centre asks
 * @param ageBand for example "60 to 69"
 * @param sex for example "Female"
 * @param readingMode identified or pseudonymised
 * @param fee credits of the fee
 * @param platformShare credits the platform keeps
 * @param claimCost credits spent by claiming
 * @param deposit credits held until acceptance
 * @param claimedAt block time of the claim
 * @param graceUntil until when releasing is free
 * @param manifestVersion version of the anchored manifest, 0 while anchoring
 * @param frames frames in the anchored manifest
 * @param anchoredHeight block of the manifest, 0 while anchoring
 * @param reportVersions reports filed so far
 * @param acceptBy when the ledger accepts by itself, once a final report is filed
 * @param outcome credits and state in words, for settled reads
 */
public record HeldRead(
    PostingId posting,
    String number,
    Priority priority,
    Instant deadline,
    ReadState state,
    String modality,
    String region,
    String regionLabel,
    String jurisdiction,
    String centreName,
    int images,
    int series,
    String clinicalQuestion,
    String ageBand,
    String sex,
    ReadingMode readingMode,
    long fee,
    long platformShare,
    long claimCost,
    long deposit,
    Instant claimedAt,
    Instant graceUntil,
    int manifestVersion,
    int frames,
    long anchoredHeight,
    int reportVersions,
    Optional<Instant> acceptBy,
    String outcome) {}
