package org.readledger.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.readledger.marketplace.imaging.integrity.VerifiedFrames;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.LedgerPulse;
import org.readledger.ui.words.Figures;

/** How many frames that came through so far equal what was anchored on the ledger. */
final class IntegrityLine extends Div {

  private final HeldRead read;
  private final RoomLogic logic;
  private final Div content = new Div();

  IntegrityLine(HeldRead read, RoomLogic logic, LedgerPulse pulse) {
    this.read = read;
    this.logic = logic;
    addClassName("integrity");
    content.addClassNames("row", "grow");
    content.getElement().setAttribute("role", "status");
    add(content);
    if (read.anchoredHeight() > 0) {
      add(
          new Anchor(
              "/ledger/block/" + read.anchoredHeight(),
              "Anchored in block " + Figures.number(read.anchoredHeight())));
    }
    Live.<ChainStatus.Snapshot>whileAttached(this, pulse::subscribe, snapshot -> refresh());
    refresh();
  }

  private void refresh() {
    show(logic.progress(read.posting()));
  }

  private void show(VerifiedFrames.Progress progress) {
    content.removeAll();
    if (!progress.anchored()) {
      content.add(
          Status.quiet(Glyph.OPEN, "Anchoring: frames are shown, and cannot be compared yet"));
      return;
    }
    var total = Figures.number(progress.total());
    if (progress.faults() > 0) {
      content.add(
          Status.bad(
              Figures.count(progress.faults(), "frame")
                  + " of "
                  + total
                  + " did not match the ledger and was withheld. Do not sign before it is replaced."));
      return;
    }
    var bar = new Div();
    bar.addClassNames("bar", "accent");
    bar.getElement().setAttribute("aria-hidden", "true");
    var filled = new Div();
    filled.addClassName("fill");
    filled.setWidth(100 * progress.verified() / Math.max(1, progress.total()) + "%");
    bar.add(filled);
    content.add(
        new Status(
            Tone.OK,
            Glyph.SHIELD,
            Figures.number(progress.verified()) + " of " + total + " frames match the ledger"),
        bar);
  }
}
