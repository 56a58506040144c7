package org.readledger.ui.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.market.MarketFigures;
import org.readledger.marketplace.market.MarketHealth;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Figure;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.LedgerPulse;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** How the market does: what waits, how fast it goes, and whether the credits add up. */
@Route(value = "market", layout = MainLayout.class)
@PageTitle("Market, ReadLedger")
@RolesAllowed({"OPERATOR", "AUDITOR"})
public class MarketView extends Frame {

  private static final long serialVersionUID = 1L;

  private final transient MarketFigures market;
  private final transient UserAccount user;
  private final Div figures = new Div();
  private final Div credits = new Div();
  private final PlainTable<Map.Entry<ReadState, Integer>> states =
      new PlainTable<>("Reads by state");

  MarketView(MarketFigures market, CurrentUser currentUser, LedgerPulse pulse) {
    super("Market");
    this.market = market;
    user = currentUser.require();
    figures.addClassName("figures");
    credits.addClassName("figures");
    states
        .text("State", entry -> words(entry.getKey()))
        .figures("Reads", entry -> Figures.number(entry.getValue()));
    var scroll = new Div(figures, credits, states);
    scroll.addClassNames("scroll", "grow", "lists");
    body().add(scroll);
    Live.<ChainStatus.Snapshot>whileAttached(this, pulse::subscribe, snapshot -> refresh());
    refresh();
  }

  private void refresh() {
    var health = market.health(user);
    figures.removeAll();
    figures.add(
        new Figure("Open now").set(Figures.count(health.open(), "posting"), "await a reader"),
        new Figure("Overdue")
            .set(
                Figures.number(health.overdue()),
                health.overdue() == 0 ? "None" : "past their deadline",
                health.overdue() == 0 ? Tone.OK : Tone.BAD),
        new Figure("Posting to claim").set(span(health.medianPostToClaim()), "median, 7 days"),
        new Figure("Claim to report").set(span(health.medianClaimToReport()), "median, 7 days"),
        new Figure("Purchases")
            .set(Figures.number(health.purchasesAwaitingPayment()), "await a payment"),
        new Figure("Deliveries")
            .set(
                Figures.number(health.deliveriesFailing()),
                health.deliveriesFailing() == 0 ? "None failing" : "not in their PACS yet",
                health.deliveriesFailing() == 0 ? Tone.OK : Tone.WARN));
    showCredits(health);
    states.show(
        health.byState().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
        new EmptyState("No read yet", "Figures come with the first posting."));
  }

  private void showCredits(MarketHealth health) {
    credits.removeAll();
    credits.add(
        new Figure("Issued").set(Figures.credits(health.creditsIssued()), "since the beginning"),
        new Figure("Redeemed")
            .set(Figures.credits(health.creditsRedeemed()), "since the beginning"),
        new Figure("Available").set(Figures.credits(health.creditsAvailable()), "in all accounts"),
        new Figure("Held")
            .set(Figures.credits(health.creditsHeld()), "in postings, claims, deposits"),
        new Figure("Check")
            .set(
                health.creditsAddUp() ? "Adds up" : "Does not add up",
                "issued less redeemed, recomputed at block " + Figures.number(health.height()),
                health.creditsAddUp() ? Tone.OK : Tone.BAD));
  }

  private static String span(Optional<Duration> span) {
    return span.map(Times::span).orElse("None yet");
  }

  private static String words(ReadState state) {
    return switch (state) {
      case POSTED -> "Posted, awaiting a reader";
      case CLAIMED -> "Claimed, being read";
      case REPORTED -> "Reported, awaiting the centre";
      case ACCEPTED -> "Accepted and paid";
      case DISPUTED -> "Disputed";
      case WITHDRAWN -> "Withdrawn by the centre";
      case RETURNED -> "Returned after the deadline";
      case READ_STATE_UNSPECIFIED, UNRECOGNIZED -> "Unknown";
    };
  }
}
