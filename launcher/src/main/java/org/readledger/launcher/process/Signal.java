package org.readledger.launcher.process;

import java.io.IOException;

/** Signals that {@link ProcessHandle} cannot send. */
public final class Signal {
  private Signal() {}

  /** Sends a signal by name (without SIG) to one process; one that is gone is not an error. */
  public static void send(String name, long pid) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
