package org.readledger.launcher.process;

import java.util.Optional;

/** Asks a process whether it is well. */
public interface HealthProbe {

  /** Empty when it is well, else one phrase that says what is wrong. */
  Optional<String> trouble();

  /** The address asked, kept so that {@code status} can ask again from another process. */
  String target();
}
