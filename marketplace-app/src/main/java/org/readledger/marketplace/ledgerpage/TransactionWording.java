package org.readledger.marketplace.ledgerpage;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.TransactionInWords;
import org.readledger.marketplace.act.MarketNames;
import org.springframework.stereotype.Component;

/** Says transactions and automatic steps with the names this web tier knows. */
@Component
class TransactionWording {

  private final MarketNames names;

  TransactionWording(MarketNames names) {
    this.names = names;
  }

  /**
   * A transaction in words.
   *
   * @param author who signed, by name
   * @param sentences what it does
   */
  record Said(String author, List<String> sentences) {}

  Said of(ByteString signedTransaction) {
    try {
      var body = SignedTransaction.parseFrom(signedTransaction).getBody();
      var author = TransactionBody.parseFrom(body).getAuthor();
      return new Said(names.of(author), TransactionInWords.of(body, names).acts());
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      return new Said("unknown", List.of("These bytes are no transaction that can be read."));
    }
  }

  /** What the ledger did by itself when it fell due. */
  String automaticStep(LedgerEvent event) {
    return switch (event.getKindCase()) {
      case READ_EXPIRED ->
          "The deadline of posting %s passed without a final report: the claim expired."
              .formatted(names.of(event.getReadExpired().getRead().getPostingId()));
      case REPORT_ACCEPTED ->
          "The acceptance period of posting %s ran out: the report is accepted and paid."
              .formatted(names.of(event.getReportAccepted().getRead().getPostingId()));
      case DEADLINES_EXTENDED ->
          "The ledger had paused: %,d running deadlines were extended by %,d seconds."
              .formatted(
                  event.getDeadlinesExtended().getPostingsCount(),
                  event.getDeadlinesExtended().getByMs() / 1000);
      default ->
          "A step fell due: " + event.getKindCase().name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
