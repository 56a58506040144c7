package org.readledger.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.platform.demo.DemoSeed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows come from the chain alone: thrown away and replayed from genesis they are the same. */
class RebuildTest extends RealMarket {

  private static final String ROWS =
      """
      select p.posting_id, n.number, p.state, p.priority, p.fee, p.deadline_ms, p.holder,
        p.last_holder, p.first_claimed_ms, p.reported_at_ms, p.settled_at_ms, p.manifest_frames,
        p.manifest_height, encode(sha256(p.posting), 'hex') as posting,
        encode(sha256(p.read), 'hex') as read
      from market_posting p join market_number n on n.posting_id = p.posting_id order by n.number
      """;

  @Autowired private EventProcessingConfiguration processing;
  @Autowired private JdbcClient jdbc;
  @Autowired private PostingRecords postings;
  @Autowired private List<DemoSeed> seeds;

  @Test
  void rowsRebuiltFromGenesisAreWhatTheyWere() {
    seeds.stream().filter(seed -> seed.order() == 400).forEach(DemoSeed::seed);
    await("everything is anchored", () -> waitingForAnchors() == 0);
    var before = rows();
    assertThat(before).hasSizeGreaterThan(8);
    assertThat(postings.where("p.state = 4", Map.of()))
        .isNotEmpty()
        .allMatch(record -> record.state() == ReadState.ACCEPTED);

    var processor =
        processing
            .eventProcessor("market-posting-chain", PooledStreamingEventProcessor.class)
            .orElseThrow();
    processor.shutDown();
    processor.resetTokens();
    assertThat(rows()).as("nothing is left before the replay").isEmpty();
    processor.start();

    await("the rows are back", () -> rows().size() == before.size());
    await("the rows are the same", () -> rows().equals(before));
  }

  private List<Map<String, Object>> rows() {
    return jdbc.sql(ROWS).query().listOfRows();
  }

  private int waitingForAnchors() {
    return jdbc.sql("select count(*) from market_anchoring where not done")
        .query(Integer.class)
        .single();
  }
}
