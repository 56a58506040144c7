package org.readledger.marketplace.imaging.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.readledger.ledger.proto.AnchorAccessLog;
import org.readledger.ledger.proto.Operation;
import org.readledger.platform.signing.OutboxService;
import org.readledger.platform.signing.TransactionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anchors batches with the centre's service key, once per log and sequence number. */
public final class LedgerAccessLogAnchor implements AccessLogAnchor {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerAccessLogAnchor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final OutboxService outbox;

  public LedgerAccessLogAnchor(OutboxService outbox) {
    this.outbox = outbox;
  }

  @Override
  public boolean anchor(Batch batch) {
    Operation operation =
        Operation.newBuilder()
            .setAnchorAccessLog(
                AnchorAccessLog.newBuilder()
                    .setLogId(batch.log().bytes())
                    .setSequence(batch.sequence())
                    .setRoot(batch.root())
                    .setRecordCount(batch.records()))
            .build();
    String key = "access-log/" + batch.log().hex() + "/" + batch.sequence();
    try {
      TransactionResult result =
          outbox
              .submitOnce(key, batch.centre(), List.of(operation))
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!(result instanceof TransactionResult.Committed)) {
        LOG.warn("access log batch {} is not anchored yet", key);
      }
      return result instanceof TransactionResult.Committed;
    } catch (TimeoutException later) {
      return false;
    } catch (ExecutionException failed) {
      LOG.warn("access log batch {} could not be submitted", key, failed.getCause());
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
