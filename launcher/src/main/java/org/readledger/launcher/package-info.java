/** What {@code ./readledger} runs: starts, watches, stops and describes one whole ReadLedger. */
@NullMarked
package org.readledger.launcher;

import org.jspecify.annotations.NullMarked;
