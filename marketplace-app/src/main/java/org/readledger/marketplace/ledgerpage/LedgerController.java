package org.readledger.marketplace.ledgerpage;

import java.util.List;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Blocks, transactions and validators for anyone signed in. */
@RestController
@RequestMapping("/api/v1/ledger")
@PreAuthorize("isAuthenticated()")
class LedgerController {

  private final LedgerPages pages;
  private final CurrentUser user;

  LedgerController(LedgerPages pages, CurrentUser user) {
    this.pages = pages;
    this.user = user;
  }

  @GetMapping("/blocks")
  List<BlockRow> blocks(
      @RequestParam(defaultValue = "0") long upTo, @RequestParam(defaultValue = "20") int limit) {
    return pages.blocks(user.require(), upTo, limit);
  }

  @GetMapping("/blocks/{height}")
  ResponseEntity<Object> block(@PathVariable long height) {
    return pages
        .block(user.require(), height)
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> TransactionAnswer.notFound("The chain has no block of this height yet."));
  }

  @GetMapping("/transactions/{hash}")
  ResponseEntity<Object> transaction(@PathVariable String hash) {
    return pages
        .transaction(user.require(), hash)
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> TransactionAnswer.notFound("The chain holds no such transaction."));
  }

  @GetMapping("/validators")
  List<ValidatorView> validators() {
    return pages.validators(user.require());
  }
}
