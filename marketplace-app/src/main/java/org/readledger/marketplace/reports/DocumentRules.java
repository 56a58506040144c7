package org.readledger.marketplace.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.marketplace.reports.document.ReportFont;

/** What a report needs before it can be signed. Pure. */
final class DocumentRules {

  private DocumentRules() {}

  /** The sections that are filled, in order. */
  static List<ReportDraft.Text> filled(ReportDraft draft) {
    return draft.sections().stream()
        .filter(section -> !section.text().isBlank())
        .map(
            section -> new ReportDraft.Text(section.key(), section.title(), section.text().strip()))
        .toList();
  }

  /** What is missing or cannot be printed; empty when it can be signed. */
  static List<FieldProblem> problems(ReportDraft draft, ReportTemplate template, ReportKind kind) {
    var problems = new ArrayList<FieldProblem>();
    var filled = filled(draft);
    if (filled.isEmpty()) {
      problems.add(new FieldProblem("sections", "The report is empty. Write it first."));
      return problems;
    }
    if (kind == ReportKind.FINAL) {
      for (var section : template.sections()) {
        if (section.required() && filled.stream().noneMatch(s -> s.key().equals(section.key()))) {
          problems.add(
              new FieldProblem(section.key(), "Fill " + section.title() + " before you sign."));
        }
      }
    }
    filled.forEach(section -> unprintable(section, problems));
    return problems;
  }

  private static void unprintable(ReportDraft.Text section, List<FieldProblem> problems) {
    try {
      ReportFont.unprintable(section.title() + section.text())
          .ifPresent(
              character ->
                  problems.add(
                      new FieldProblem(
                          section.key(),
                          "%s holds a character that cannot be printed: %s. Write it in words."
                              .formatted(section.title(), character))));
    } catch (IOException e) {
      throw new UncheckedIOException("the report's font could not be read", e);
    }
  }
}
