package org.readledger.launcher.supervise;

import java.util.List;
import java.util.function.Supplier;
import org.readledger.launcher.process.ProcessPlan;

/**
 * Processes that live and die together, in the order in which they start; they stop in reverse.
 *
 * @param name what people call it, for example "the ledger"
 * @param prepare run before each start, for example to remove a stale socket
 * @param members asked anew at each start
 */
public record ProcessGroup(String name, Runnable prepare, List<Supplier<ProcessPlan>> members) {

  /** Copies, so that groups never change. */
  public ProcessGroup {
    members = List.copyOf(members);
  }
}
