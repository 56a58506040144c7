package org.readledger.marketplace.purchase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders of credits: one's own, and for the operator everyone's. */
@RestController
@RequestMapping("/api/v1/purchases")
class PurchaseController {

  private static final String BUYER = "hasAnyRole('READER', 'CENTER_STAFF', 'CENTER_ADMIN')";

  private final Purchases purchases;
  private final CurrentUser user;

  PurchaseController(Purchases purchases, CurrentUser user) {
    this.purchases = purchases;
    this.user = user;
  }

  /** How many credits to order. */
  record OrderRequest(long credits) {}

  /** The bank's reference of a payment. */
  record PaymentRequest(@NotBlank @Size(max = 64) String paymentReference) {}

  @GetMapping
  @PreAuthorize(BUYER)
  List<Purchase> mine() {
    return purchases.mine(user.require());
  }

  @PostMapping
  @PreAuthorize(BUYER)
  ResponseEntity<Object> order(@RequestBody OrderRequest request) {
    return answer(purchases.order(user.require(), request.credits()));
  }

  @GetMapping("/all")
  @PreAuthorize("hasRole('OPERATOR')")
  List<Purchase> all() {
    return purchases.all(user.require());
  }

  @PostMapping("/{purchaseId}/payment")
  @PreAuthorize("hasRole('OPERATOR')")
  ResponseEntity<Object> recordPayment(
      @PathVariable String purchaseId, @Valid @RequestBody PaymentRequest request) {
    return answer(purchases.recordPayment(user.require(), purchaseId, request.paymentReference()));
  }

  private static ResponseEntity<Object> answer(Purchases.Outcome outcome) {
    return switch (outcome) {
      case Purchases.Outcome.Accepted accepted -> ResponseEntity.ok(accepted.purchase());
      case Purchases.Outcome.Refused refused -> TransactionAnswer.refused(refused.sentence());
    };
  }
}
