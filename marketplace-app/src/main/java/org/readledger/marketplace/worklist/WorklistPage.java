package org.readledger.marketplace.worklist;

import java.util.List;

/**
 * A window on the worklist.
 *
 * @param rows in the order asked for
 * @param total how many postings match, beyond this window too
 * @param height the block the rows stand for
 */
public record WorklistPage(List<WorklistRow> rows, int total, long height) {}
