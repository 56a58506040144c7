package org.readledger.marketplace.reports;

import java.util.List;

/**
 * A report's outline, in the manner of RSNA RadReport.
 *
 * @param id stable, for example {@code mr-brain}
 * @param title for people, for example "MR brain"
 * @param modality DICOM modality, empty for any
 * @param region body region code, empty for any
 * @param sections in order
 */
public record ReportTemplate(
    String id, String title, String modality, String region, List<Section> sections) {

  /**
   * One section of a template.
   *
   * @param key stable, for example {@code impression}
   * @param title for people
   * @param normal text that can be inserted when nothing was found, may be empty
   * @param required whether a final report needs it
   */
  public record Section(String key, String title, String normal, boolean required) {}
}
