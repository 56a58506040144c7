package org.readledger.marketplace.reports.document;

import java.util.List;

/**
 * What stands above a printed report: display data, not part of what was signed.
 *
 * @param title for example "MR brain, final report"
 * @param lines label and value, for example "Read" and "P-48213, version 1"
 */
public record ReportHeading(String title, List<Line> lines) {

  /**
   * One line of the heading.
   *
   * @param label short
   * @param value plain text
   */
  public record Line(String label, String value) {}

  public ReportHeading {
    lines = List.copyOf(lines);
  }
}
