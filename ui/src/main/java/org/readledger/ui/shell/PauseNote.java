package org.readledger.ui.shell;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.Tone;

/** Says that claiming and signing are paused while the ledger does not move; else nothing. */
public final class PauseNote extends Div {

  private final String what;
  private final Consumer<Boolean> whenMoving;
  private boolean moving = true;

  /**
   * A note for one view.
   *
   * @param what pauses, for example "Claiming"
   * @param whenMoving told whether acts are possible, at once and on each change
   */
  public PauseNote(LedgerPulse pulse, String what, Consumer<Boolean> whenMoving) {
    this.what = what;
    this.whenMoving = whenMoving;
    Live.whileAttached(this, pulse::subscribe, this::show);
    addAttachListener(attach -> show(pulse.now()));
  }

  private void show(ChainStatus.Snapshot snapshot) {
    if (snapshot.moving() == moving) {
      return;
    }
    moving = snapshot.moving();
    removeAll();
    if (!moving) {
      add(
          new PanelNote(
              Tone.WARN,
              what + " is paused.",
              "No new block has come for more than "
                  + ChainStatus.STALE_AFTER.toSeconds()
                  + " s, so nobody could say who was first. Drafts are safe. It resumes by itself."));
    }
    whenMoving.accept(moving);
  }
}
