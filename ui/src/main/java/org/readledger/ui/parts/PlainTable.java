package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A short table in plain HTML, for lists that fit a page. */
public final class PlainTable<T> extends Div {

  private record Column<T>(String heading, boolean figures, Function<T, Component> cell) {}

  private final List<Column<T>> columns = new ArrayList<>();
  private final NativeTable table = new NativeTable();
  private final String caption;

  /** A table whose caption is read aloud and not shown. */
  public PlainTable(String caption) {
    this.caption = caption;
    table.addClassName("plain");
    table.getElement().setAttribute("aria-label", caption);
    add(table);
  }

  /** Adds a column of components. */
  public PlainTable<T> column(String heading, Function<T, Component> cell) {
    columns.add(new Column<>(heading, false, cell));
    return this;
  }

  /** Adds a column of text. */
  public PlainTable<T> text(String heading, Function<T, String> cell) {
    return column(heading, row -> new Span(cell.apply(row)));
  }

  /** Adds a column of figures, aligned right. */
  public PlainTable<T> figures(String heading, Function<T, String> cell) {
    columns.add(new Column<>(heading, true, row -> new Span(cell.apply(row))));
    return this;
  }

  /** Shows these rows, or the empty state when there are none. */
  public PlainTable<T> show(List<T> rows, EmptyState whenEmpty) {
    removeAll();
    if (rows.isEmpty()) {
      add(whenEmpty);
      return this;
    }
    table.removeAll();
    table.add(new NativeTableHeader(headings()));
    var body = new NativeTableBody();
    rows.forEach(row -> body.add(row(row)));
    table.add(body);
    table.getElement().setAttribute("aria-label", caption);
    add(table);
    return this;
  }

  private NativeTableRow headings() {
    var row = new NativeTableRow();
    for (var column : columns) {
      var cell = new NativeTableHeaderCell(column.heading());
      cell.getElement().setAttribute("scope", "col");
      if (column.figures()) {
        cell.addClassName("r");
      }
      row.add(cell);
    }
    return row;
  }

  private NativeTableRow row(T item) {
    var row = new NativeTableRow();
    for (var column : columns) {
      var cell = new NativeTableCell(column.cell().apply(item));
      if (column.figures()) {
        cell.addClassName("r");
      }
      row.add(cell);
    }
    return row;
  }
}
