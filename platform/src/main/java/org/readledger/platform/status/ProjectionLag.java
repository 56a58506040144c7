package org.readledger.platform.status;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.WrappedToken;
import org.readledger.platform.axon.EventGroup;
import org.readledger.platform.axon.ProcessingGroupKind;
import org.readledger.platform.chain.ChainEventSource;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.ChainToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far the read models of this instance are behind the chain. */
@Component
public class ProjectionLag {

  private final List<String> groups;
  private final EventProcessingConfiguration processing;
  private final ChainEventSource source;
  private final ChainStatus chain;

  ProjectionLag(
      ObjectProvider<EventGroup> groups,
      EventProcessingConfiguration processing,
      ChainEventSource source,
      ChainStatus chain) {
    this.groups =
        groups.stream()
            .filter(group -> group.kind() == ProcessingGroupKind.CHAIN)
            .map(EventGroup::name)
            .toList();
    this.processing = processing;
    this.source = source;
    this.chain = chain;
  }

  /**
   * Blocks between the head and the slowest read model. A model that has seen every fact there is
   * stands at the head, however many quiet blocks came since.
   */
  public long blocks() {
    var head = chain.now().height();
    return groups.stream().mapToLong(group -> lag(group, head)).max().orElse(0);
  }

  private long lag(String group, long head) {
    return processing
        .eventProcessor(group, StreamingEventProcessor.class)
        .map(processor -> lag(processor, head))
        .orElse(0L);
  }

  private long lag(StreamingEventProcessor processor, long head) {
    var status = processor.processingStatus().values();
    var reached = status.stream().mapToLong(ProjectionLag::height).min().orElse(0);
    return !status.isEmpty() && reached >= source.newestFactHeight()
        ? 0
        : Math.max(0, head - reached);
  }

  private static long height(EventTrackerStatus status) {
    return WrappedToken.unwrapLowerBound(status.getTrackingToken()) instanceof ChainToken token
        ? token.height()
        : 0;
  }
}
