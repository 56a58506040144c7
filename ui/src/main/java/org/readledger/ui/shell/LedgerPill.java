package org.readledger.ui.shell;

import com.vaadin.flow.component.html.Span;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.ui.parts.Ago;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;

/** Whether the ledger moves: in step, behind, or out of reach. */
final class LedgerPill extends Span {

  LedgerPill(LedgerPulse pulse) {
    addClassNames("pill", "num");
    show(pulse.now());
    Live.whileAttached(this, pulse::subscribe, this::show);
  }

  private void show(ChainStatus.Snapshot snapshot) {
    removeAll();
    var block = new Span();
    block.addClassName("faint");
    if (snapshot.moving()) {
      block.add(new Span("block " + Figures.number(snapshot.height()) + ", "));
      block.add(new Ago(snapshot.seenAt()));
      add(new Icon(Glyph.CHECK, Tone.OK.text()), new Span("Ledger in step"), block);
      getElement().setAttribute("title", "Newest block " + Figures.number(snapshot.height()));
    } else if (snapshot.height() == 0) {
      add(new Icon(Glyph.HALF, Tone.WARN.text()), new Span("Ledger is starting"));
      getElement().setAttribute("title", "Claiming and signing start with the first block.");
    } else {
      var behind = new Span(new Span("Ledger "), new Ago(snapshot.seenAt()).bare());
      behind.add(new Span(" behind"));
      block.setText("block " + Figures.number(snapshot.height()));
      add(new Icon(Glyph.WARN, Tone.WARN.text()), behind, block);
      getElement()
          .setAttribute("title", "Claiming and signing are paused until a new block arrives.");
    }
  }
}
