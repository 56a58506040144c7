package org.readledger.platform.chain;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.AuthorisationQuery;
import org.readledger.ledger.proto.AuthorisationSnapshot;
import org.readledger.ledger.proto.CreditCheck;
import org.readledger.ledger.proto.EligibilityAnswer;
import org.readledger.ledger.proto.EligibilityQuery;
import org.readledger.ledger.proto.Manifest;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Report;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.QueryAnswer;
import org.readledger.ledger.rpc.RpcException;
import org.springframework.stereotype.Component;

/** Asks the node by `abci_query`. */
@Component
class RpcLedgerQueries implements LedgerQueries {

  private static final String NO_ANSWER =
      "The ledger's node does not answer. Nothing was changed; try again in a moment.";

  private final CometRpc rpc;

  RpcLedgerQueries(CometRpc rpc) {
    this.rpc = rpc;
  }

  @Override
  public EligibilityAnswer eligibility(ParticipantId reader, List<PostingId> postings) {
    var question =
        EligibilityQuery.newBuilder()
            .setReader(reader.bytes())
            .addAllPostingIds(postings.stream().map(LedgerId::bytes).toList());
    return answer("/eligibility", question.build().toByteString(), EligibilityAnswer.parser());
  }

  @Override
  public Account account(ParticipantId participant) {
    return record("accounts", participant.bytes(), Account.parser())
        .orElseGet(() -> Account.newBuilder().setParticipantId(participant.bytes()).build());
  }

  @Override
  public Optional<Read> read(PostingId posting) {
    return record("reads", posting.bytes(), Read.parser());
  }

  @Override
  public Optional<Posting> posting(PostingId posting) {
    return record("postings", posting.bytes(), Posting.parser());
  }

  @Override
  public Optional<Report> report(PostingId posting, int version) {
    return record("reports", versioned(posting, version), Report.parser());
  }

  @Override
  public Optional<Manifest> manifest(PostingId posting, int version) {
    return record("manifests", versioned(posting, version), Manifest.parser());
  }

  @Override
  public Optional<Attestation> attestation(AttestationId attestation) {
    return record("attestations", attestation.bytes(), Attestation.parser());
  }

  @Override
  public CreditCheck creditCheck() {
    return answer("/credits/check", ByteString.EMPTY, CreditCheck.parser());
  }

  @Override
  public MarketRules rules() {
    return answer("/rules", ByteString.EMPTY, MarketRules.parser());
  }

  @Override
  public AuthorisationSnapshot authorisation(Optional<PostingId> after, int limit) {
    var question = AuthorisationQuery.newBuilder().setLimit(limit);
    after.ifPresent(id -> question.setAfterPostingId(id.bytes()));
    return answer(
        "/reads/authorisation", question.build().toByteString(), AuthorisationSnapshot.parser());
  }

  private <T> Optional<T> record(String store, ByteString key, Parser<T> parser) {
    var answer = ask("/store/" + store + "/key", key);
    if (answer.code() == RejectionCode.NOT_FOUND_VALUE) {
      return Optional.empty();
    }
    return Optional.of(parsed(answer, parser));
  }

  private <T> T answer(String path, ByteString question, Parser<T> parser) {
    return parsed(ask(path, question), parser);
  }

  private QueryAnswer ask(String path, ByteString question) {
    try {
      return rpc.query(path, question, false);
    } catch (RpcException e) {
      throw new LedgerUnreachable(NO_ANSWER, e);
    }
  }

  private static <T> T parsed(QueryAnswer answer, Parser<T> parser) {
    try {
      if (answer.code() == 0) {
        return parser.parseFrom(answer.value());
      }
      throw new LedgerUnreachable(NO_ANSWER, new IllegalStateException(answer.log()));
    } catch (InvalidProtocolBufferException e) {
      throw new LedgerUnreachable(NO_ANSWER, e);
    }
  }

  // Store keys of versions: posting id, then 4 bytes, big endian.
  private static ByteString versioned(PostingId posting, int version) {
    return posting.bytes().concat(ByteString.copyFrom(ByteBuffer.allocate(4).putInt(0, version)));
  }
}
