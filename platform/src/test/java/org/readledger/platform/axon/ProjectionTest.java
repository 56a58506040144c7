package org.readledger.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.platform.RunningPlatform;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.status.ProjectionLag;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectionTest extends RunningPlatform {

  @Autowired private CometRpc rpc;
  @Autowired private ChainStatus chain;
  @Autowired private ProjectionLag lag;

  @Test
  void everyFactFromGenesisOnIsProjectedOnceInOrderThoughHandlersFail() {
    var expected = factsOnTheChain();
    eventually("the projection is there", () -> rows().size() >= expected.size());
    assertThat(rows().subList(0, expected.size())).isEqualTo(expected);
    eventually("it stands at the head", () -> lag.blocks() == 0);
    assertThat(rows()).hasSameSizeAs(factsOnTheChain());
  }

  private List<String> rows() {
    return jdbc.sql("select height || ' ' || kind || ' ' || tx from test_fact order by ctid")
        .query(String.class)
        .list();
  }

  private List<String> factsOnTheChain() {
    List<String> facts = new ArrayList<>();
    facts.add("0 MARKET_RULES_ADOPTED ");
    facts.add("0 PARTICIPANT_REGISTERED ");
    facts.add("0 PARTICIPANT_REGISTERED ");
    for (long height = 1; height <= chain.now().height(); height++) {
      var block = rpc.block(height);
      if (block.isPresent()) {
        var at = height;
        block.get().blockEvents().forEach(e -> facts.add(at + " " + e.getKindCase() + " "));
        for (var tx : block.get().transactions()) {
          tx.events().forEach(e -> facts.add(at + " " + e.getKindCase() + " " + tx.hash()));
        }
      }
    }
    return facts;
  }
}
