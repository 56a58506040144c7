package org.readledger.marketplace.worklist;

import java.util.OptionalLong;

/**
 * All that a reader may know of one posting before claiming it.
 *
 * @param row the row as in the list
 * @param frames frames in the anchored manifest, 0 while it is being anchored
 * @param anchoredHeight block of the manifest, empty while it is being anchored
 * @param claimSentence what claiming holds, spends and returns, for beside the button
 * @param walletAfter credits available after claiming; empty when the wallet is not known
 * @param accepted reports of this centre accepted so far
 * @param disputed reports of this centre disputed so far
 */
public record PostingDetail(
    WorklistRow row,
    int frames,
    OptionalLong anchoredHeight,
    String claimSentence,
    OptionalLong walletAfter,
    int accepted,
    int disputed) {}
