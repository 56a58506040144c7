package org.readledger.platform.chain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The last fact of the chain that a projection has seen. Facts are totally ordered.
 *
 * @param height the block; 0 for genesis
 * @param index the fact's place in the block; -1 before the first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChainToken(long height, int index) implements TrackingToken, Comparable<ChainToken> {

  /** Before the first fact. */
  public static final ChainToken TAIL = new ChainToken(0, -1);

  private static final int INDEX_BITS = 20;
  private static final Comparator<ChainToken> ORDER =
      Comparator.comparingLong(ChainToken::height).thenComparingInt(ChainToken::index);

  @Override
  public TrackingToken lowerBound(TrackingToken other) {
    return other instanceof ChainToken token && compareTo(token) > 0 ? token : this;
  }

  @Override
  public TrackingToken upperBound(TrackingToken other) {
    return other instanceof ChainToken token && compareTo(token) < 0 ? token : this;
  }

  @Override
  public boolean covers(@Nullable TrackingToken other) {
    return other == null || (other instanceof ChainToken token && compareTo(token) >= 0);
  }

  @Override
  public OptionalLong position() {
    return OptionalLong.of((height << INDEX_BITS) + index + 1);
  }

  @Override
  public int compareTo(ChainToken other) {
    return ORDER.compare(this, other);
  }
}
