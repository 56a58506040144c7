package org.readledger.marketplace.wallet;

import java.util.List;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account. There is no way to name another one. */
@RestController
@RequestMapping("/api/v1/wallet")
@PreAuthorize("isAuthenticated()")
class WalletController {

  private final Wallet wallet;
  private final CurrentUser user;

  WalletController(Wallet wallet, CurrentUser user) {
    this.wallet = wallet;
    this.user = user;
  }

  @GetMapping
  Balance balance() {
    return wallet.balance(user.require());
  }

  @GetMapping("/movements")
  List<Movement> movements(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return wallet.movements(user.require(), offset, limit);
  }
}
