package org.readledger.marketplace.purchase;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.marketplace.purchase.write.PurchaseCommand.OrderCredits;
import org.readledger.marketplace.purchase.write.PurchaseCommand.RecordPayment;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Orders of credits. The operator sees all of them, everyone else their own. */
@Component
class EventSourcedPurchases implements Purchases {

  private static final Pattern REFERENCE = Pattern.compile("[!-~]([ -~]{0,62}[!-~])?");

  private final CommandGateway commands;
  private final PurchaseRows rows;
  private final Clock clock;

  EventSourcedPurchases(CommandGateway commands, PurchaseRows rows, Clock clock) {
    this.commands = commands;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Outcome order(UserAccount buyer, long credits) {
    if (credits < MIN_CREDITS || credits > MAX_CREDITS) {
      return new Outcome.Refused(
          "Order between %,d and %,d credits.".formatted(MIN_CREDITS, MAX_CREDITS));
    }
    var id = UUID.randomUUID().toString();
    commands.<Object>sendAndWait(
        new OrderCredits(id, buyer.organisation().hex(), credits, clock.instant()));
    return accepted(id);
  }

  @Override
  public List<Purchase> mine(UserAccount buyer) {
    return rows.of(buyer.organisation());
  }

  @Override
  public List<Purchase> all(UserAccount operator) {
    requireOperator(operator);
    return rows.all();
  }

  @Override
  public Outcome recordPayment(UserAccount operator, String purchaseId, String paymentReference) {
    requireOperator(operator);
    var reference = paymentReference.strip();
    if (!REFERENCE.matcher(reference).matches()) {
      return new Outcome.Refused(
          "Give the bank's reference: 1 to 64 letters, digits or signs, without accents.");
    }
    if (rows.find(purchaseId).isEmpty()) {
      return new Outcome.Refused("There is no such order. Choose one from the list.");
    }
    if (rows.paidBy(reference).filter(paid -> !paid.equals(purchaseId)).isPresent()) {
      return usedBefore(reference);
    }
    return record(operator, purchaseId, reference);
  }

  private Outcome record(UserAccount operator, String purchaseId, String reference) {
    try {
      boolean recorded =
          commands.sendAndWait(
              new RecordPayment(purchaseId, reference, operator.holder().hex(), clock.instant()));
      return recorded
          ? accepted(purchaseId)
          : new Outcome.Refused("A payment is recorded for this order already.");
    } catch (DuplicateKeyException e) {
      return usedBefore(reference);
    }
  }

  @Override
  public Purchase find(UserAccount user, String purchaseId) {
    return rows.find(purchaseId)
        .filter(one -> user.has(Role.OPERATOR) || one.buyer().equals(user.organisation()))
        .orElseThrow(() -> new AccessDeniedException("no such order for this user"));
  }

  private Outcome accepted(String purchaseId) {
    return new Outcome.Accepted(rows.find(purchaseId).orElseThrow());
  }

  private static Outcome usedBefore(String reference) {
    return new Outcome.Refused(
        "The reference " + reference + " paid for another order. One payment, one order.");
  }

  private static void requireOperator(UserAccount user) {
    if (!user.has(Role.OPERATOR)) {
      throw new AccessDeniedException("only the operator records payments");
    }
  }
}
