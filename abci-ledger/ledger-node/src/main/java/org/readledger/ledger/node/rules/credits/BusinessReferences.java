package org.readledger.ledger.node.rules.credits;

import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.records.StoreKeys;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.BusinessReference;

/** Payment and payout references: permanent, so that a retry after days moves nothing twice. */
final class BusinessReferences {

  static final String PAYMENT = "pay:";
  static final String PAYOUT = "out:";
  static final int MAX_LENGTH = 64;

  private BusinessReferences() {}

  static boolean taken(Act act, String prefix, String reference) {
    return Tables.REFERENCES.has(act.state(), StoreKeys.reference(prefix, reference));
  }

  static void take(Act act, String prefix, BusinessReference.Builder reference) {
    Tables.REFERENCES.put(
        act.state(),
        StoreKeys.reference(prefix, reference.getReference()),
        reference.setHeight(act.height()).build());
  }
}
