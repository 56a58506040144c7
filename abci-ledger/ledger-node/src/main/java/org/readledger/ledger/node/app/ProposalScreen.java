package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.LedgerRules;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.RejectionCode;

/**
 * Which transactions a proposer puts into a block, and which blocks a validator refuses. What the
 * screen lets through is refused at most with a code in the block, so it is strict only where every
 * honest validator sees the same.
 */
final class ProposalScreen {

  /** Refusals that a later transaction of the same block cannot change. */
  private static final Set<RejectionCode> NEVER_PROPOSED =
      EnumSet.of(
          RejectionCode.MALFORMED,
          RejectionCode.WRONG_CHAIN,
          RejectionCode.TOO_LARGE,
          RejectionCode.OUTSIDE_TIME_WINDOW,
          RejectionCode.REPLAYED);

  private final LedgerRules rules;
  private final Intake intake;

  ProposalScreen(LedgerRules rules, Intake intake) {
    this.rules = rules;
    this.intake = intake;
  }

  /**
   * The transactions worth a place, in the order of the mempool.
   *
   * @param timeMs time of the block to be
   * @param mostBytes what the block may hold, the list's own protobuf overhead included
   */
  List<ByteString> choose(
      StateView state, String chainId, long timeMs, List<ByteString> offered, long mostBytes) {
    var chosen = new ArrayList<ByteString>(offered.size());
    var seen = new HashSet<ByteString>();
    var judged = intake.judgeAll(offered, chainId, state);
    var room = mostBytes;
    for (var i = 0; i < offered.size(); i++) {
      var needed = CodedOutputStream.computeBytesSize(1, offered.get(i));
      var admissible =
          judged
              .get(i)
              .filter(tx -> isProposable(tx, state, chainId, timeMs))
              .filter(tx -> seen.add(tx.tx().replayKey()))
              .isPresent();
      if (admissible && needed <= room) {
        chosen.add(offered.get(i));
        room -= needed;
      }
    }
    return chosen;
  }

  private boolean isProposable(Intake.Judged judged, StateView state, String chainId, long timeMs) {
    if (!isWellSigned(judged)) {
      return false;
    }
    return rules
        .precheck(state, chainId, timeMs, judged.tx().signed(), judged.tx().body())
        .map(rejection -> !NEVER_PROPOSED.contains(rejection.getCode()))
        .orElse(true);
  }

  /** Whether a block holds only readable, validly signed transactions, none with a nonce twice. */
  boolean isAcceptable(StateView state, String chainId, List<ByteString> transactions) {
    var seen = new HashSet<ByteString>();
    return intake.judgeAll(transactions, chainId, state).stream()
        .allMatch(
            judged ->
                judged
                    .filter(ProposalScreen::isWellSigned)
                    .filter(tx -> seen.add(tx.tx().replayKey()))
                    .isPresent());
  }

  /** A key that is not known yet may be enrolled by a transaction before this one. */
  private static boolean isWellSigned(Intake.Judged judged) {
    return judged.signature() == SignatureVerdict.VALID
        || judged.signature() == SignatureVerdict.NO_KEY;
  }
}
