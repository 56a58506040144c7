package org.readledger.marketplace.imaging;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.readledger.ledger.proto.Manifest;
import org.readledger.marketplace.imaging.access.AccessLog;
import org.readledger.marketplace.imaging.access.AccessLogAnchor;
import org.readledger.marketplace.imaging.access.AccessLogBatches;
import org.readledger.marketplace.imaging.access.LedgerAccessLogAnchor;
import org.readledger.marketplace.imaging.access.LedgerReadAccess;
import org.readledger.marketplace.imaging.access.StoredAccessLog;
import org.readledger.marketplace.imaging.access.StreamRegistry;
import org.readledger.marketplace.imaging.dicomweb.AddressRules;
import org.readledger.marketplace.imaging.endpoint.CredentialCipher;
import org.readledger.marketplace.imaging.endpoint.EndpointService;
import org.readledger.marketplace.imaging.integrity.AnchoredRoots;
import org.readledger.marketplace.imaging.integrity.IntegrityMonitor;
import org.readledger.marketplace.imaging.manifest.StoredManifests;
import org.readledger.marketplace.imaging.manifest.StoredReadStudies;
import org.readledger.marketplace.imaging.report.ReportReturn;
import org.readledger.platform.chain.ChainFollower;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.signing.OutboxService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the imaging parts together; its settings are environment variables. */
@Configuration(proxyBeanMethods = false)
class ImagingConfiguration {
  private final Clock clock = Clock.systemUTC();

  @Bean
  EndpointService centreEndpoints(
      JdbcClient jdbc,
      @Value("${READLEDGER_DATA:.readledger}") Path data,
      @Value("${READLEDGER_DEMO:false}") boolean demo,
      @Value("${READLEDGER_PACS_ALLOW_PRIVATE:false}") boolean privateRanges,
      @Value("${READLEDGER_PACS_ALLOW_LOOPBACK:false}") boolean loopback)
      throws IOException {
    return new EndpointService(
        jdbc,
        CredentialCipher.withKeyFile(data.resolve("endpoint-credentials.key")),
        new AddressRules(privateRanges, loopback || demo),
        clock);
  }

  @Bean
  StoredReadStudies readStudies(JdbcClient jdbc) {
    return new StoredReadStudies(jdbc, clock);
  }

  @Bean
  StoredManifests manifests(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      StoredReadStudies studies,
      EndpointService archives) {
    return new StoredManifests(
        jdbc, new TransactionTemplate(transactions), studies, archives, clock);
  }

  @Bean
  AnchoredRoots anchoredRoots(LedgerQueries queries) {
    return (read, version) -> {
      Optional<ByteString> root = queries.manifest(read, version).map(Manifest::getRoot);
      return root;
    };
  }

  @Bean
  IntegrityMonitor integrityMonitor(
      StoredManifests manifests,
      AnchoredRoots roots,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    return new IntegrityMonitor(manifests, roots, jdbc, events, clock);
  }

  @Bean
  StreamRegistry streamRegistry() {
    return new StreamRegistry();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LedgerReadAccess readAccess(
      LedgerQueries queries, ChainFollower follower, ChainStatus status, StreamRegistry streams) {
    return new LedgerReadAccess(queries, follower, status, streams);
  }

  @Bean
  AccessLog imagingAccessLog(JdbcClient jdbc) {
    return new StoredAccessLog(jdbc, clock);
  }

  @Bean
  AccessLogAnchor accessLogAnchor(OutboxService outbox) {
    return new LedgerAccessLogAnchor(outbox);
  }

  @Bean
  AccessLogBatches accessLogBatches(
      JdbcClient jdbc, PlatformTransactionManager transactions, AccessLogAnchor anchor) {
    return new AccessLogBatches(jdbc, new TransactionTemplate(transactions), anchor, clock);
  }

  @Bean
  AccessLogTimer accessLogTimer(AccessLogBatches batches) {
    return new AccessLogTimer(batches);
  }

  @Bean
  ReportReturn reportReturn(StoredReadStudies studies, EndpointService archives) {
    return new ReportReturn(studies, archives);
  }
}
