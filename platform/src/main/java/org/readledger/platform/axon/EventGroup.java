package org.readledger.platform.axon;

/**
 * Declares how a group named by Axon's {@code @ProcessingGroup} runs. A module offers one bean per
 * group.
 *
 * @param name as in {@code @ProcessingGroup}
 * @param kind where its events come from
 */
public record EventGroup(String name, ProcessingGroupKind kind) {

  /** A group that follows the chain. */
  public static EventGroup ofChain(String name) {
    return new EventGroup(name, ProcessingGroupKind.CHAIN);
  }

  /** A view of our own aggregates that changes in the transaction of the event. */
  public static EventGroup atOnce(String name) {
    return new EventGroup(name, ProcessingGroupKind.OWN_EVENTS_AT_ONCE);
  }

  /** A process manager that follows our own aggregates. */
  public static EventGroup followed(String name) {
    return new EventGroup(name, ProcessingGroupKind.OWN_EVENTS_FOLLOWED);
  }
}
