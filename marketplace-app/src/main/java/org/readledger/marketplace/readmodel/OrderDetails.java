package org.readledger.marketplace.readmodel;

/**
 * What a centre said of its study off the ledger. Empty for postings of other web tiers.
 *
 * @param studyUid Study Instance UID; for the centre and the proxy only
 * @param accession Accession Number; for the centre only
 * @param description Study Description; for the centre only
 * @param question the clinical question
 * @param ageBand for example "60 to 69"
 * @param sex for example "Female"
 * @param dispute the centre's reason for a dispute, else empty
 */
public record OrderDetails(
    String studyUid,
    String accession,
    String description,
    String question,
    String ageBand,
    String sex,
    String dispute) {

  /** Held by another web tier. */
  public static final OrderDetails ELSEWHERE = new OrderDetails("", "", "", "", "", "", "");
}
