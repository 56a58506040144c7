package org.readledger.abci;

/** The application threw, or broke a rule of ABCI: the engine must be told and stop. */
final class ApplicationFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Names the failure for the engine's log.
   *
   * @param sentence carries no data of the application
   */
  ApplicationFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  ApplicationFailure(String sentence) {
    super(sentence);
  }
}
