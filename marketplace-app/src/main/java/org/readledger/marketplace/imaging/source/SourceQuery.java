package org.readledger.marketplace.imaging.source;

import java.util.List;
import java.util.Map;

/**
 * A search (QIDO-RS, PS3.18 section 10.6).
 *
 * @param path below the root, for example {@code /studies} or {@code /studies/1.2/series}
 * @param parameters attribute keywords or tags, {@code includefield}, {@code limit}, {@code offset}
 */
public record SourceQuery(String path, Map<String, List<String>> parameters) {

  public SourceQuery {
    parameters = Map.copyOf(parameters);
  }
}
