package org.readledger.launcher.process;

import java.util.Locale;

/** What a process is, as {@code status --json} names it in lower case. */
public enum ProcessKind {
  ENGINE,
  LEDGER,
  WEB,
  DATABASE,
  PACS;

  /** The name in {@code status --json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
