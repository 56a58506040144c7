package org.readledger.marketplace.reports.automation;

import java.util.HexFormat;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.marketplace.reports.write.ReportCommand.ConfirmFiled;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain's answer goes back into the report whose digest it carries, if it was written here. */
@Component
@ProcessingGroup(WhenFiledThenConfirmReport.GROUP)
@DisallowReplay
class WhenFiledThenConfirmReport {

  static final String GROUP = "market-confirm-chain";

  private final CommandGateway commands;
  private final JdbcClient jdbc;

  WhenFiledThenConfirmReport(CommandGateway commands, JdbcClient jdbc) {
    this.commands = commands;
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LedgerFact fact) {
    if (!fact.event().hasReportFiled()) {
      return;
    }
    var report = fact.event().getReportFiled().getReport();
    var digest = HexFormat.of().formatHex(report.getDigest().toByteArray());
    var ours =
        jdbc.sql("select count(*) from market_report where digest = ?")
            .param(digest)
            .query(Integer.class)
            .single();
    if (ours > 0) {
      commands.<Object>sendAndWait(
          new ConfirmFiled(digest, fact.txHash(), fact.height(), fact.time()));
    }
  }
}
