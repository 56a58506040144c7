package org.readledger.ui.parts;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.readledger.ui.words.Figures;

/** A sum of credits, line by line. */
public final class CostTable extends NativeTable {

  private final NativeTableBody body = new NativeTableBody();

  /** An empty sum. */
  public CostTable() {
    addClassName("money");
    add(body);
  }

  /** Adds a part of the sum. */
  public CostTable part(String name, long credits) {
    return row(name, credits, "dim");
  }

  /** Adds the total. */
  public CostTable total(String name, long credits) {
    return row(name, credits, "sum");
  }

  private CostTable row(String name, long credits, String className) {
    var row = new NativeTableRow();
    row.addClassName(className);
    row.add(new NativeTableCell(name), new NativeTableCell(Figures.signed(credits)));
    body.add(row);
    return this;
  }
}
