package org.readledger.platform.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.identity.Accounts;
import org.readledger.platform.identity.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the personas known at start, then runs the seeds in order as soon as the chain moves. */
@Component
@DemoMode
class DemoStart implements DemoProgress {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 12;

  private final ObjectProvider<DemoSeed> seeds;
  private final ChainStatus chain;
  private volatile boolean complete;

  DemoStart(
      ObjectProvider<DemoSeed> seeds,
      ChainStatus chain,
      CastPersonas personas,
      DemoTokens tokens,
      Organisations organisations,
      Accounts accounts,
      TransactionTemplate transaction) {
    this.seeds = seeds;
    this.chain = chain;
    transaction.executeWithoutResult(
        status -> {
          for (var persona : personas.all()) {
            organisations.save(persona.organisation());
            accounts.save(persona.account());
            tokens.of(persona.key()).ifPresent(t -> accounts.grantToken(persona.account(), t));
          }
        });
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  @EventListener(ApplicationReadyEvent.class)
  void onReady() {
    var _ = Thread.ofVirtual().name("demo-seeds").start(this::run);
  }

  private void run() {
    try {
      while (!chain.now().moving()) {
        Thread.sleep(PAUSE);
      }
      for (var seed : inOrder()) {
        run(seed);
      }
      complete = true;
      LOG.info("The demo's data is on the ledger.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<DemoSeed> inOrder() {
    return seeds.stream().sorted(Comparator.comparingInt(DemoSeed::order)).toList();
  }

  private void run(DemoSeed seed) throws InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        seed.seed();
        return;
      } catch (RuntimeException e) {
        LOG.warn(
            "Demo data of {} is not complete yet (attempt {})",
            seed.getClass().getSimpleName(),
            attempt,
            e);
        Thread.sleep(AFTER_FAILURE);
      }
    }
  }
}
