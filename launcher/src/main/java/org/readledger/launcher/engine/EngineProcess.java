package org.readledger.launcher.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;

/** How the engine is started and watched. */
public final class EngineProcess {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  /** Printed when consensus panicked; the process lives on without making blocks. */
  private static final String CONSENSUS_FAILURE = "CONSENSUS FAILURE";

  private EngineProcess() {}

  /** A plan for one start. */
  public static ProcessPlan plan(EngineBinary engine, Path home, EngineAddresses addresses) {
    return new ProcessPlan(
        "engine-0",
        ProcessKind.ENGINE,
        List.of(engine.cometbft().toString(), "start", "--home", home.toString()),
        Map.of(),
        home,
        addresses.rpcUrl(),
        engine.version(),
        new HeightWatch(addresses.rpcUrl(), Clock.systemUTC()),
        START_LIMIT,
        "TERM",
        STOP_LIMIT,
        Optional.of(CONSENSUS_FAILURE));
  }
}
