package org.readledger.platform.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.readledger.platform.chain.ChainStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the ledger moves; part of `/actuator/health`, but not of readiness: pages still work. */
@Component("ledger")
class LedgerHealth implements HealthIndicator {

  private final ChainStatus chain;

  LedgerHealth(ChainStatus chain, ProjectionLag lag, MeterRegistry metrics) {
    this.chain = chain;
    Gauge.builder("readledger.chain.height", chain, status -> status.now().height())
        .description("newest block seen")
        .register(metrics);
    Gauge.builder("readledger.projection.lag", lag, ProjectionLag::blocks)
        .description("blocks between the head and the slowest read model")
        .register(metrics);
  }

  @Override
  public Health health() {
    var now = chain.now();
    var health = now.moving() ? Health.up() : Health.down();
    return health.withDetail("height", now.height()).withDetail("chain", now.chainId()).build();
  }
}
