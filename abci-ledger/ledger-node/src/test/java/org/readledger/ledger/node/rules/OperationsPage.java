package org.readledger.ledger.node.rules;

import java.util.Locale;
import java.util.stream.Collectors;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.TransactionLimits;

/** The page docs/ledger/operations.md, made of the terms that the rules themselves state. */
final class OperationsPage {

  private OperationsPage() {}

  static String markdown() {
    var page = new StringBuilder();
    page.append(
        """
        # Operations

        Made of the terms that the rules state; a test keeps it true. Wire format:
        `abci-ledger/ledger-api/src/main/proto/readledger/v1/`. Rules: one class per operation in
        `abci-ledger/ledger-node`, package `org.readledger.ledger.node.rules`.

        A transaction is one signed body of 1 to %d operations, applied all or none, at most %d bytes,
        valid for at most %d minutes. Whatever becomes of it, its nonce is spent once the author's
        signature is certain; a refusal leaves nothing else behind.

        """
            .formatted(
                TransactionLimits.MAX_OPERATIONS,
                TransactionLimits.MAX_BYTES,
                TransactionLimits.MAX_LIFETIME.toMinutes()));
    page.append("| operation | key scope | author | when | effect | refusals of its own |\n");
    page.append("|---|---|---|---|---|---|\n");
    OperationRules.ALL.forEach(rule -> page.append(row(rule.terms())));
    page.append(steps()).append(codes());
    return page.toString();
  }

  private static String row(OperationTerms terms) {
    return "| %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            camel(terms.kind().name()),
            terms.scope(),
            terms.authors().isEmpty()
                ? "anybody"
                : terms.authors().stream()
                    .sorted()
                    .map(ParticipantKind::name)
                    .collect(Collectors.joining(", ")),
            terms.preconditions(),
            terms.effect(),
            terms.codes().stream().map(RejectionCode::name).collect(Collectors.joining(", ")))
        .replace("\r", "");
  }

  private static String steps() {
    return """

        ## By themselves, at the start of a block

        | step | when | effect |
        |---|---|---|
        | deadlines extended | blocks more than 60 s apart | running deadlines, first refusals, grace periods and acceptance windows move on by the gap |
        | ExpireRead | block time after the deadline, no final report | claimed: claim cost to the operator, deposit to the centre; open again with a new deadline, or back to the centre with the fee, as it said. Not claimed: back to the centre if it said so, else it waits for a later deadline |
        | AutoAccept | block time after the acceptance window | as AcceptReport |
        """;
  }

  private static String codes() {
    var table =
        new StringBuilder("\n## Codes\n\nCodespace `readledger`; numbers never change.\n\n");
    table.append("| code | name |\n|---|---|\n");
    for (var code : RejectionCode.values()) {
      if (code != RejectionCode.UNRECOGNIZED) {
        table.append("| ").append(code.getNumber()).append(" | ").append(code).append(" |\n");
      }
    }
    return table.toString();
  }

  private static String camel(String constant) {
    var words = new StringBuilder();
    for (var word : constant.split("_", -1)) {
      words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
