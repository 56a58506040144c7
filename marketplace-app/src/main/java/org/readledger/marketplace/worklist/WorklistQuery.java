package org.readledger.marketplace.worklist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.readledger.ledger.proto.Priority;

/**
 * What a reader wants to see of the open postings. Empty sets and empty options match anything.
 *
 * @param modalities DICOM modalities (PS3.3 C.7.3.1.1.1)
 * @param regions body regions of the market's table
 * @param jurisdictions ISO 3166-2 codes
 * @param priorities ledger priorities
 * @param dueWithin only deadlines at most this far away
 * @param feeFrom lowest fee in credits
 * @param text found in number, region, centre or clinical question; empty for all
 * @param eligibleOnly leave out what this reader cannot claim now
 * @param sort most significant first; empty means priority, then deadline
 * @param offset rows to skip, 0 or more
 * @param limit rows wanted, 1 to 500
 */
public record WorklistQuery(
    Set<String> modalities,
    Set<String> regions,
    Set<String> jurisdictions,
    Set<Priority> priorities,
    Optional<Duration> dueWithin,
    OptionalLong feeFrom,
    String text,
    boolean eligibleOnly,
    List<Sort> sort,
    int offset,
    int limit) {

  /** Most rows one page may hold. */
  public static final int MAX_LIMIT = 500;

  /** A column the worklist can be ordered by. */
  public enum Column {
    PRIORITY,
    DEADLINE,
    POSTED,
    NUMBER,
    MODALITY,
    REGION,
    IMAGES,
    JURISDICTION,
    CENTRE,
    FEE,
    CLAIM_COST
  }

  /**
   * One step of an ordering.
   *
   * @param column by what
   * @param descending largest first
   */
  public record Sort(Column column, boolean descending) {}

  public WorklistQuery {
    modalities = Set.copyOf(modalities);
    regions = Set.copyOf(regions);
    jurisdictions = Set.copyOf(jurisdictions);
    priorities = Set.copyOf(priorities);
    sort = List.copyOf(sort);
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("offset is 0 or more, limit 1 to " + MAX_LIMIT);
    }
  }

  /** Everything open, most pressing first. */
  public static WorklistQuery everything() {
    return new WorklistQuery(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        OptionalLong.empty(),
        "",
        false,
        List.of(),
        0,
        200);
  }
}
