package org.readledger.marketplace.market;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.readledger.ledger.proto.ReadState;

/**
 * Figures of the whole market.
 *
 * @param byState reads in each state
 * @param open postings that await a reader
 * @param overdue open or claimed past their deadline
 * @param medianPostToClaim over the last seven days
 * @param medianClaimToReport over the last seven days
 * @param creditsIssued since the beginning
 * @param creditsRedeemed since the beginning
 * @param creditsAvailable in all accounts
 * @param creditsHeld in all accounts
 * @param creditsAddUp whether issued - redeemed = available + held, as the ledger recomputed it
 * @param purchasesAwaitingPayment orders without a recorded payment
 * @param deliveriesFailing reports that could not be delivered to a PACS yet
 * @param height the block these figures stand for
 */
public record MarketHealth(
    Map<ReadState, Integer> byState,
    int open,
    int overdue,
    Optional<Duration> medianPostToClaim,
    Optional<Duration> medianClaimToReport,
    long creditsIssued,
    long creditsRedeemed,
    long creditsAvailable,
    long creditsHeld,
    boolean creditsAddUp,
    int purchasesAwaitingPayment,
    int deliveriesFailing,
    long height) {}
