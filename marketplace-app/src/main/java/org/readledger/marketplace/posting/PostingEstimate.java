package org.readledger.marketplace.posting;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a posting would hold and ask for, before anybody signs.
 *
 * @param feeHeld credits held until the report is accepted
 * @param availableAfter credits available afterwards; empty when the wallet is not known
 * @param platformShare credits of the fee the platform keeps
 * @param claimCost credits a reader spends by claiming
 * @param deposit credits a reader leaves as deposit
 * @param usualFeeFrom lower end of fees paid for such studies, or a default
 * @param usualFeeTo upper end
 * @param requirements what readers must hold, in words
 * @param sentence the consequence in words, for beside the button
 */
public record PostingEstimate(
    long feeHeld,
    OptionalLong availableAfter,
    long platformShare,
    long claimCost,
    long deposit,
    long usualFeeFrom,
    long usualFeeTo,
    List<String> requirements,
    String sentence) {}
