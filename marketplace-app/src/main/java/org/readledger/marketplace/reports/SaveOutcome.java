package org.readledger.marketplace.reports;

/** What became of a draft that was to be saved. */
public sealed interface SaveOutcome {

  /** Saved; the draft carries its new revision. */
  record Saved(ReportDraft draft) implements SaveOutcome {}

  /**
   * Somebody else, or another tab, saved in between. Nothing was overwritten.
   *
   * @param current what is stored
   * @param sentence what happened and what to do
   */
  record Conflict(ReportDraft current, String sentence) implements SaveOutcome {}

  /**
   * Not saved.
   *
   * @param sentence why
   */
  record NotSaved(String sentence) implements SaveOutcome {}
}
