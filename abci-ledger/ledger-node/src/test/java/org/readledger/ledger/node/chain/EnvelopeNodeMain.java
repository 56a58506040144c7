package org.readledger.ledger.node.chain;

import java.util.List;
import org.readledger.ledger.node.LedgerNode;
import org.readledger.ledger.node.NodeOptions;
import org.readledger.ledger.node.app.EnvelopeRules;

/** The node's shell with rules that only spend nonces. */
public final class EnvelopeNodeMain {

  private EnvelopeNodeMain() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("logback.configurationFile", "logback-node.xml");
    var node = LedgerNode.start(NodeOptions.parse(List.of(arguments)), new EnvelopeRules());
    Runtime.getRuntime().addShutdownHook(new Thread(node::close));
    node.awaitClosed();
  }
}
