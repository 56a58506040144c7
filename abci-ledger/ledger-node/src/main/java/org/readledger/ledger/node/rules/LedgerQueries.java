package org.readledger.ledger.node.rules;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.readledger.ledger.node.rules.audit.AuthorisationPage;
import org.readledger.ledger.node.rules.credits.CreditAudit;
import org.readledger.ledger.node.rules.reads.Claimability;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.AuthorisationQuery;
import org.readledger.ledger.proto.EligibilityAnswer;
import org.readledger.ledger.proto.EligibilityQuery;

/** Questions that take more than one record. */
final class LedgerQueries {

  private static final int MAX_POSTINGS = 1_000;

  private LedgerQueries() {}

  static Optional<ByteString> answer(
      StateView state, long height, long timeMs, String path, ByteString data) {
    try {
      return switch (path) {
        case "/eligibility" -> eligibility(state, height, timeMs, EligibilityQuery.parseFrom(data));
        case "/reads/authorisation" ->
            Optional.of(
                AuthorisationPage.of(state, height, AuthorisationQuery.parseFrom(data))
                    .toByteString());
        case "/credits/check" -> Optional.of(CreditAudit.of(state).toByteString());
        case "/rules" -> Optional.of(MarketBook.current(state).toByteString());
        default -> Optional.empty();
      };
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  private static Optional<ByteString> eligibility(
      StateView state, long height, long timeMs, EligibilityQuery query) {
    if (query.getPostingIdsCount() > MAX_POSTINGS) {
      return Optional.empty();
    }
    var standing = Claimability.of(state, query.getReader(), timeMs);
    var answer = EligibilityAnswer.newBuilder().setHeight(height);
    query.getPostingIdsList().forEach(posting -> answer.addPostings(standing.judge(posting)));
    return Optional.of(answer.build().toByteString());
  }
}
