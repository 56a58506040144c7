package org.readledger.credentialing.file.write;

import java.util.List;
import org.readledger.credentialing.file.events.CredentialFileEvent;

/** How the rules answer a command: with events, or with a sentence that says what to do instead. */
public sealed interface Verdict {

  /**
   * The command stands.
   *
   * @param events what it leads to; empty when it changes nothing
   */
  record Accepted(List<CredentialFileEvent> events) implements Verdict {}

  /**
   * The command is refused and nothing changes.
   *
   * @param sentence for the person who asked
   */
  record Refused(String sentence) implements Verdict {}

  /** Accepts with one or more events. */
  static Verdict accept(CredentialFileEvent... events) {
    return new Accepted(List.of(events));
  }

  /** Refuses with a sentence. */
  static Verdict refuse(String sentence) {
    return new Refused(sentence);
  }
}
