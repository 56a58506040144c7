package org.readledger.marketplace.reports;

import java.util.List;
import java.util.Optional;

/** The library of report templates. */
public interface ReportTemplates {

  /** Those that fit, the closest first; the general one is always the last. */
  List<ReportTemplate> fitting(String modality, String region);

  /** One template by its id. */
  Optional<ReportTemplate> find(String id);

  /** The whole library. */
  List<ReportTemplate> all();
}
