package org.readledger.platform.chain;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The chain as Axon's event source: every {@link LedgerFact} from genesis on, in order, with a
 * {@link ChainToken}. About once in five hundred quiet blocks a fact without an event comes by, so
 * that tokens keep up; handlers that look at the event's kind do not notice it.
 */
@Component
public class ChainEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final ChainHead head;
  private final BlockReader blocks;

  ChainEventSource(ChainHead head, BlockReader blocks) {
    this.head = head;
    this.blocks = blocks;
  }

  /** The newest height known to hold a fact; quiet blocks beyond it change no read model. */
  public long newestFactHeight() {
    return blocks.newestFactHeight();
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new ChainStream(head, blocks, position(token));
  }

  @Override
  public TrackingToken createTailToken() {
    return ChainToken.TAIL;
  }

  @Override
  public TrackingToken createHeadToken() {
    return new ChainToken(head.height(), Integer.MAX_VALUE);
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    throw new UnsupportedOperationException("the chain is replayed from genesis");
  }

  private static ChainToken position(@Nullable TrackingToken token) {
    var plain = WrappedToken.unwrapLowerBound(token);
    if (plain == null) {
      return ChainToken.TAIL;
    }
    if (plain instanceof ChainToken position) {
      return position;
    }
    throw new IllegalArgumentException("this token belongs to another source: " + plain);
  }
}
