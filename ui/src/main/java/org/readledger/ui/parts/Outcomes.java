package org.readledger.ui.parts;

import org.readledger.marketplace.act.ActOutcome;

/** How an act's outcome weighs on the page. */
public final class Outcomes {

  private Outcomes() {}

  /** Good news, a refusal, or something to wait for. */
  public static Tone tone(ActOutcome outcome) {
    return switch (outcome) {
      case ActOutcome.Done _ -> Tone.OK;
      case ActOutcome.Refused _ -> Tone.BAD;
      case ActOutcome.NotMoving _, ActOutcome.Unknown _ -> Tone.WARN;
    };
  }
}
