package org.readledger.ledger.node.query;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseQuery;
import org.readledger.ledger.node.rules.LedgerRules;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.store.CommittedState;
import org.readledger.ledger.node.store.LedgerStore;
import org.readledger.ledger.proto.RejectionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers `/store/{name}/key`, with a proof when asked, and the paths the rules answer. Always from
 * committed state; safe for concurrent use. Whatever is asked, the answer is a code.
 */
public final class LedgerQueries {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerQueries.class);
  private static final Pattern RECORD_PATH = Pattern.compile("/store/([a-z]{1,32})/key");
  private static final String CODESPACE = "readledger";

  private final LedgerStore store;
  private final LedgerRules rules;

  /** Queries over a store. */
  public LedgerQueries(LedgerStore store, LedgerRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** Answers one query. */
  public ResponseQuery answer(RequestQuery request) {
    try (var state = store.committed()) {
      if (state.point().height() == 0) {
        return refusal(RejectionCode.NOT_FOUND, "no block has been committed yet");
      }
      var record = RECORD_PATH.matcher(request.getPath());
      return record.matches() ? record(state, record.group(1), request) : byRules(state, request);
    } catch (RuntimeException e) {
      LOG.error("The query {} failed", printable(request.getPath()), e);
      return refusal(RejectionCode.MALFORMED, "the ledger cannot answer this query");
    }
  }

  /**
   * Answers at the last height that changed the app hash: when the chain is idle, the header that
   * carries the hash of the newest height does not exist yet.
   */
  private ResponseQuery record(CommittedState state, String storeName, RequestQuery request) {
    var named = Store.ofName(storeName);
    if (named.isEmpty()) {
      return refusal(RejectionCode.NOT_FOUND, "the ledger has no store of this name");
    }
    var height = state.point().lastChangedHeight();
    if (request.getHeight() != 0
        && (request.getHeight() < height || request.getHeight() > state.point().height())) {
      return refusal(RejectionCode.NOT_FOUND, "only the newest state is kept; ask without height");
    }
    var response = ResponseQuery.newBuilder().setKey(request.getData()).setHeight(height);
    return (request.getProve()
            ? proven(state, named.get(), request.getData(), response)
            : state.get(named.get(), request.getData()).map(response::setValue))
        .map(ResponseQuery.Builder::build)
        .orElseGet(() -> refusal(RejectionCode.NOT_FOUND, "there is no record under this key"));
  }

  private static Optional<ResponseQuery.Builder> proven(
      CommittedState state, Store store, ByteString key, ResponseQuery.Builder response) {
    return state
        .prove(store, key)
        .map(
            proof ->
                response
                    .setValue(proof.value())
                    .setProofOps(ProofBuilder.proof(key, store.storeName(), proof)));
  }

  private ResponseQuery byRules(CommittedState state, RequestQuery request) {
    var point = state.point();
    return rules
        .answer(state, point.height(), point.blockTimeMs(), request.getPath(), request.getData())
        .map(value -> ResponseQuery.newBuilder().setValue(value).setHeight(point.height()).build())
        .orElseGet(
            () ->
                refusal(
                    RejectionCode.MALFORMED,
                    "the path is unknown or the data is not its query message"));
  }

  private static ResponseQuery refusal(RejectionCode code, String log) {
    return ResponseQuery.newBuilder()
        .setCode(code.getNumber())
        .setCodespace(CODESPACE)
        .setLog(log)
        .build();
  }

  private static String printable(String path) {
    return path.length() > 64 || !path.matches("[/a-z_-]*") ? "of an unknown path" : path;
  }
}
