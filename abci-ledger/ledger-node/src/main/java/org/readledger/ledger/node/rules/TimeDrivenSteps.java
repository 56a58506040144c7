package org.readledger.ledger.node.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.node.rules.reads.DeadlineExtension;
import org.readledger.ledger.node.rules.reads.DueSteps;
import org.readledger.ledger.node.rules.reads.ExpireRead;
import org.readledger.ledger.node.rules.reports.Acceptance;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.LedgerEvent;

/** What the passing of time does at the start of a block. */
final class TimeDrivenSteps {

  private TimeDrivenSteps() {}

  static List<LedgerEvent> take(WorkingState state, BlockContext block) {
    var events =
        new ArrayList<>(DeadlineExtension.after(state, block.previousTimeMs(), block.timeMs()));
    for (var step : DueSteps.before(state, block.timeMs())) {
      DueSteps.cancel(state, step);
      take(state, step, block.timeMs()).ifPresent(events::add);
    }
    return events;
  }

  private static Optional<LedgerEvent> take(WorkingState state, DueSteps.Step step, long nowMs) {
    return switch (step.kind()) {
      case EXPIRE_READ -> ExpireRead.take(state, step.posting(), nowMs);
      case AUTO_ACCEPT -> Acceptance.automatic(state, step.posting(), nowMs);
    };
  }
}
