package org.readledger.launcher.cli;

/** The launcher cannot go on; the message is one sentence for the person at the terminal. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Exit code of a command that was understood and failed. */
  public static final int FAILED = 1;

  /** Exit code of a command that was not understood or is not available. */
  public static final int MISUSED = 2;

  private final int exitCode;

  private Refusal(String sentence, int exitCode) {
    super(sentence, null, false, false);
    this.exitCode = exitCode;
  }

  /** A command that was understood and cannot be carried out. */
  public static Refusal failed(String sentence) {
    return new Refusal(sentence, FAILED);
  }

  /** A command that does not exist, is mistyped or asks for what is not there. */
  public static Refusal misused(String sentence) {
    return new Refusal(sentence, MISUSED);
  }

  /** The process exit code, 1 or 2. */
  public int exitCode() {
    return exitCode;
  }

  /** The sentence to print. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
