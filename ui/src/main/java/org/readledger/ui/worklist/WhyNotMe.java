package org.readledger.ui.worklist;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.readledger.marketplace.eligibility.ClaimEligibility;
import org.readledger.marketplace.eligibility.RequirementView;
import org.readledger.marketplace.worklist.WorklistRow;
import org.readledger.ui.parts.Status;

/** Each requirement of a posting with the ledger's own answer for this reader. */
final class WhyNotMe extends Div {

  WhyNotMe(WorklistRow row) {
    addClassName("why");
    add(new H3(heading(row)), requirements(row.eligibility()));
  }

  static String heading(WorklistRow row) {
    var eligibility = row.eligibility();
    if (!eligibility.known()) {
      return eligibility.sentence();
    }
    var met = eligibility.metCount();
    var all = eligibility.requirements().size();
    if (met == all) {
      return "You cannot claim " + row.number() + " now: " + eligibility.sentence();
    }
    return "You cannot claim " + row.number() + " yet: " + met + " of " + all + " requirements met";
  }

  static NativeTable requirements(ClaimEligibility eligibility) {
    var body = new NativeTableBody();
    eligibility.requirements().stream()
        .sorted((a, b) -> Boolean.compare(a.met(), b.met()))
        .forEach(requirement -> body.add(line(requirement)));
    var table = new NativeTable(body);
    table.getElement().setAttribute("aria-label", "Requirements");
    return table;
  }

  private static NativeTableRow line(RequirementView requirement) {
    var row = new NativeTableRow();
    row.add(
        new NativeTableCell(requirement.met() ? Status.ok("Met") : Status.bad("Unmet")),
        new NativeTableCell(requirement.label()),
        new NativeTableCell(requirement.explanation()),
        new NativeTableCell(new Span(requirement.nextStep())));
    return row;
  }
}
