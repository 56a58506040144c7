package org.readledger.marketplace.market;

import org.readledger.platform.identity.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The market's figures for operator and auditor. */
@RestController
@RequestMapping("/api/v1/market")
class MarketController {

  private final MarketFigures figures;
  private final CurrentUser user;

  MarketController(MarketFigures figures, CurrentUser user) {
    this.figures = figures;
    this.user = user;
  }

  @GetMapping("/health")
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR')")
  MarketHealth health() {
    return figures.health(user.require());
  }
}
