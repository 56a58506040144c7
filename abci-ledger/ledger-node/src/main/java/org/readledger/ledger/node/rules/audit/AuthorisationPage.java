package org.readledger.ledger.node.rules.audit;

import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.AuthorisationQuery;
import org.readledger.ledger.proto.AuthorisationSnapshot;
import org.readledger.ledger.proto.AuthorisedRead;
import org.readledger.ledger.proto.Read;

/** Who may open which read at one height: what a gateway loads before it follows the chain. */
public final class AuthorisationPage {

  private static final int MAX_PAGE = 10_000;

  private AuthorisationPage() {}

  /** Answers `/reads/authorisation`: reads in posting id order, beginning after one. */
  public static AuthorisationSnapshot of(StateView state, long height, AuthorisationQuery query) {
    int limit = Math.clamp(query.getLimit(), 1, MAX_PAGE);
    var page = AuthorisationSnapshot.newBuilder().setHeight(height);
    Tables.READS.forEachAfter(
        state,
        query.getAfterPostingId(),
        read -> {
          if (page.getReadsCount() == limit) {
            page.setMore(true);
            return false;
          }
          page.addReads(authorised(state, read));
          return true;
        });
    return page.build();
  }

  private static AuthorisedRead authorised(StateView state, Read read) {
    return AuthorisedRead.newBuilder()
        .setPostingId(read.getPostingId())
        .setCenter(Tables.POSTINGS.require(state, read.getPostingId()).getCenter())
        .setHolder(read.getHolder())
        .setState(read.getState())
        .setManifestVersion(read.getManifestVersion())
        .build();
  }
}
