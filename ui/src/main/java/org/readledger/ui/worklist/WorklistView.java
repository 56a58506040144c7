package org.readledger.ui.worklist;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.reads.ClaimOutcome;
import org.readledger.marketplace.worklist.WorklistUpdate;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.KeyLegend;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.shell.PauseNote;
import org.readledger.ui.words.Figures;

/** The open postings as one reader sees them, live. */
@Route(value = "worklist", layout = MainLayout.class)
@PageTitle("Worklist, ReadLedger")
@RolesAllowed("READER")
@JsModule("context://js/rl-page.js")
@JsModule("context://js/rl-time.js")
public class WorklistView extends Frame {

  private static final long serialVersionUID = 1L;

  private final transient WorklistLogic logic;
  private final transient List<Line> lines = new ArrayList<>();
  private final transient Set<PostingId> arrived = new LinkedHashSet<>();
  private final WorklistTabs tabs;
  private final FilterBar filters;
  private final WorklistGrid grid;
  private final Div split = new Div();
  private final NoticeBar notice = new NoticeBar();
  private final Span held = new Span();
  private final Span total = new Span();
  private final Button news = Buttons.plain("", this::reload);
  private @Nullable PostingDrawer drawer;
  private transient @Nullable Line current;
  private boolean moving = true;

  WorklistView(WorklistLogic logic) {
    super("Worklist");
    this.logic = logic;
    tabs = new WorklistTabs(this::reload);
    filters = new FilterBar(logic.choices(), this::reload);
    grid = new WorklistGrid(this::toggleWhy);
    held.addClassNames("xs", "faint", "num");
    news.setVisible(false);
    news.addClassName("small");
    addToTitle(tabs);
    addToTitleEnd(news, held);
    split.addClassNames("split-view", "over");
    var list = new Div(grid);
    list.addClassName("grow");
    split.add(list);
    body().add(filters, new PauseNote(logic.pulse(), "Claiming", this::moving), split, notice);
    add(legend());
    listen();
    keys();
    reload();
  }

  private KeyLegend legend() {
    return new KeyLegend()
        .key("J K", "next, previous")
        .key("Enter", "look at it")
        .key("C", "claim")
        .key("O", "open my read")
        .key("W", "why not me")
        .key("/", "search")
        .remark(total);
  }

  private void listen() {
    grid.addSelectionListener(
        event -> event.getFirstSelectedItem().ifPresentOrElse(this::open, this::close));
    grid.addCellFocusListener(event -> event.getItem().ifPresent(line -> current = line));
    grid.addAttachListener(
        attach -> grid.getElement().executeJs("window.readledger.gridKeys(this)"));
    Live.whileAttached(this, logic::subscribe, this::on);
  }

  private void keys() {
    key(Key.KEY_C, () -> ifCurrent(this::claim));
    key(Key.KEY_W, () -> ifCurrent(this::toggleWhy));
    key(Key.KEY_O, () -> UI.getCurrent().navigate("reads"));
    key(Key.SLASH, filters::focusSearch);
    key(Key.ESCAPE, grid::deselectAll);
  }

  private void key(Key key, Runnable act) {
    Shortcuts.addShortcutListener(grid, act::run, key)
        .listenOn(grid)
        .setBrowserDefaultAllowed(false);
  }

  private void ifCurrent(Consumer<Line> act) {
    if (current != null) {
      act.accept(current);
    }
  }

  private void moving(boolean now) {
    moving = now;
    if (drawer != null) {
      drawer.moving(now);
    }
  }

  private void reload() {
    var page = logic.rows(filters.query(tabs.priorities(), tabs.eligibleOnly()));
    var selected = grid.getSelectedItems().stream().map(Line::posting).findFirst();
    lines.clear();
    page.rows().forEach(row -> lines.add(new Line(row)));
    arrived.clear();
    showNews();
    grid.setItems(lines);
    grid.setEmptyStateComponent(
        new EmptyState(
            "Nothing to claim in this filter",
            "New postings appear here by themselves. Other filters may show more.",
            Buttons.plain("Show all", this::showAll)));
    selected.flatMap(this::line).ifPresent(grid::select);
    counts();
  }

  private void showAll() {
    tabs.showAll();
    filters.reset();
    reload();
  }

  private void counts() {
    var counts = logic.counts();
    tabs.counts(counts);
    held.setText("Reads held " + counts.heldReads() + " of " + counts.maxHeldReads());
    total.setText(Figures.count(lines.size(), "posting") + ", live");
  }

  private Optional<Line> line(PostingId posting) {
    return lines.stream().filter(line -> line.posting().equals(posting)).findFirst();
  }

  // Rows change where they stand and never move under the pointer; new ones wait behind a button.
  private void on(WorklistUpdate update) {
    var known = line(update.posting());
    switch (update) {
      case WorklistUpdate.Posted posted -> arrive(posted.posting());
      case WorklistUpdate.Reopened reopened ->
          known.ifPresentOrElse(this::renew, () -> arrive(reopened.posting()));
      case WorklistUpdate.Taken taken ->
          known.ifPresent(line -> leave(line, logic.isMe(taken) ? "Yours" : "Taken"));
      case WorklistUpdate.Changed changed -> known.ifPresent(this::renew);
      case WorklistUpdate.Closed closed -> known.ifPresent(line -> leave(line, "Withdrawn"));
    }
    counts();
  }

  private void arrive(PostingId posting) {
    if (line(posting).isPresent()) {
      return;
    }
    arrived.add(posting);
    if (grid.getSelectedItems().isEmpty() && current == null) {
      reload();
    } else {
      showNews();
    }
  }

  private void showNews() {
    news.setVisible(!arrived.isEmpty());
    news.setText(arrived.size() + " new");
  }

  private void renew(Line line) {
    logic
        .detail(line.posting())
        .filter(detail -> detail.row().state() == ReadState.POSTED)
        .ifPresentOrElse(detail -> line.renew(detail.row()), () -> line.leave("Taken"));
    grid.getListDataView().refreshItem(line);
  }

  private void leave(Line line, String why) {
    line.leave(why);
    grid.getListDataView().refreshItem(line);
    if (drawer != null && drawer.detail().row().posting().equals(line.posting())) {
      grid.deselectAll();
    }
  }

  private void toggleWhy(Line line) {
    if (line.row().eligibility().claimable()) {
      notice.show(Tone.OK, "You can claim " + line.row().number() + ".");
      return;
    }
    grid.setDetailsVisible(line, !grid.isDetailsVisible(line));
    grid.getListDataView().refreshItem(line);
  }

  private void open(Line line) {
    current = line;
    logic
        .detail(line.posting())
        .ifPresentOrElse(
            detail -> {
              close();
              drawer = new PostingDrawer(detail, moving, () -> claim(line), grid::deselectAll);
              split.add(drawer);
            },
            () -> leave(line, "Taken"));
  }

  private void close() {
    if (drawer != null) {
      split.remove(drawer);
      drawer = null;
    }
  }

  private void claim(Line line) {
    var row = line.row();
    if (!moving || line.isGone()) {
      return;
    }
    if (!row.eligibility().claimable()) {
      toggleWhy(line);
      return;
    }
    if (drawer != null) {
      drawer.sending(true);
    }
    notice.show(Tone.INFO, "Claiming " + row.number() + ", sent to the ledger.");
    Live.whenDone(
        UI.getCurrent(),
        logic.claim(line.posting()),
        outcome -> claimed(line, outcome),
        failure ->
            claimFailed("Claiming " + row.number() + " could not be finished. Look at My reads."));
  }

  private void claimFailed(String sentence) {
    if (drawer != null) {
      drawer.sending(false);
    }
    notice.show(Tone.BAD, sentence);
  }

  private void claimed(Line line, ClaimOutcome outcome) {
    if (drawer != null) {
      drawer.sending(false);
    }
    switch (outcome) {
      case ClaimOutcome.Claimed won -> {
        leave(line, "Yours");
        notice.show(
            Tone.OK,
            won.sentence(),
            new Anchor("/reads/" + won.posting().hex(), "Open " + won.number()));
      }
      case ClaimOutcome.LostRace lost -> {
        leave(line, "Taken");
        notice.show(Tone.QUIET, lost.sentence(), next());
      }
      case ClaimOutcome.Refused refused -> {
        renew(line);
        notice.show(Tone.BAD, refused.sentence());
      }
      case ClaimOutcome.NotMoving paused -> notice.show(Tone.WARN, paused.sentence());
      case ClaimOutcome.Unknown unknown -> notice.show(Tone.WARN, unknown.sentence());
    }
    counts();
  }

  private Component next() {
    return lines.stream()
        .filter(line -> !line.isGone() && line.row().eligibility().claimable())
        .findFirst()
        .<Component>map(
            line -> Buttons.link("Next eligible: " + line.row().number(), () -> grid.select(line)))
        .orElseGet(Span::new);
  }
}
