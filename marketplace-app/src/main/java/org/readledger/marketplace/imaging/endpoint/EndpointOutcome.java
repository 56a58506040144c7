package org.readledger.marketplace.imaging.endpoint;

/** What became of an endpoint that was to be saved or tested. */
public sealed interface EndpointOutcome {

  /** It is registered as it was given. */
  record Saved(CentreEndpoint endpoint) implements EndpointOutcome {}

  /**
   * The archive answered a real search.
   *
   * @param milliseconds until the answer was read
   * @param sentence what was found, for a person
   */
  record Answers(long milliseconds, String sentence) implements EndpointOutcome {}

  /**
   * It cannot be registered, or does not answer.
   *
   * @param sentence why, and what to do
   */
  record Refused(String sentence) implements EndpointOutcome {}
}
