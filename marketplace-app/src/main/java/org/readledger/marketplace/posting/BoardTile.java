package org.readledger.marketplace.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;

/**
 * A posting on its centre's board.
 *
 * @param posting the ledger's id
 * @param number display number
 * @param state of the read
 * @param priority as posted or raised since
 * @param title modality and region in words, for example "MR brain"
 * @param accession the centre's accession number, may be empty
 * @param postedAt block time of the posting
 * @param deadline by when the final report must be filed
 * @param fee credits
 * @param readerName who holds it or reported it, empty when nobody
 * @param claimedAt block time of the claim
 * @param manifestVersion 0 while the pixels are being anchored
 * @param reportVersions reports filed so far
 * @param finalVersion version of the final report, 0 when there is none
 * @param reportedAt block time of the final report
 * @param turnaround from posting to final report
 * @param acceptBy when the ledger accepts by itself
 * @param disputeReason the centre's reason when disputed, else empty
 * @param delivery what became of the report's delivery to the PACS, in words, else empty
 */
public record BoardTile(
    PostingId posting,
    String number,
    ReadState state,
    Priority priority,
    String title,
    String accession,
    Instant postedAt,
    Instant deadline,
    long fee,
    String readerName,
    Optional<Instant> claimedAt,
    int manifestVersion,
    int reportVersions,
    int finalVersion,
    Optional<Instant> reportedAt,
    Optional<Duration> turnaround,
    Optional<Instant> acceptBy,
    String disputeReason,
    String delivery) {}
