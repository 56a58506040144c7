package org.readledger.ui.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.readledger.marketplace.ledgerpage.TransactionView;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Status;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** One transaction in words, accepted or refused. */
final class TransactionCard extends Div {

  TransactionCard(TransactionView transaction) {
    addClassNames("card", "stack", "padded");
    var author = new Span(transaction.authorName());
    author.addClassName("strong");
    var state =
        transaction.accepted()
            ? Status.ok("Accepted")
            : Status.bad("Refused: " + transaction.code());
    state.addClassName("push");
    var head = new Div(author, state);
    head.addClassName("row");
    var words = new UnorderedList();
    transaction.words().forEach(sentence -> words.add(new ListItem(sentence)));
    add(head, words);
    if (!transaction.log().isEmpty()) {
      var log = new Span(transaction.log());
      log.addClassName("dim");
      add(log);
    }
    var hash = new Anchor("/ledger/transaction/" + transaction.txHash(), transaction.txHash());
    hash.addClassName("mono");
    add(
        new Facts()
            .line("Transaction", hash)
            .line(
                "Block",
                new Anchor(
                    "/ledger/block/" + transaction.height(),
                    Figures.number(transaction.height()) + ", place " + (transaction.index() + 1)))
            .line("Time", Times.exact(transaction.time())));
  }
}
