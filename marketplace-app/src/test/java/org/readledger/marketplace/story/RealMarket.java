package org.readledger.marketplace.story;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.readledger.launcher.pacs.OrthancProcess;
import org.readledger.launcher.pacs.SampleCatalogue;
import org.readledger.launcher.pacs.SampleStudies;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.BoardCertification;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.ExclusionScreening;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.MalpracticeCover;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.MarketplaceApplication;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.marketplace.imaging.endpoint.CentreEndpoints;
import org.readledger.marketplace.imaging.endpoint.EndpointForm;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.demo.DemoTokens;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.platform.signing.TransactionService;
import org.readledger.platform.testsystem.PlatformTestSystem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running market for all tests of this package: participants, credentials, two PACS. */
@SpringBootTest(
    classes = MarketplaceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RealMarket {

  private static final Object LOCK = new Object();
  private static OrthancProcess pacs;

  @Autowired private ChainStatus chain;
  @Autowired private LedgerQueries ledger;
  @Autowired private TransactionService transactions;
  @Autowired private CentreEndpoints endpoints;
  @Autowired DemoPersonas personas;
  @Autowired DemoTokens tokens;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void system(DynamicPropertyRegistry registry) {
    PlatformTestSystem.shared().register(registry);
    registry.add("READLEDGER_PACS_ALLOW_LOOPBACK", () -> "true");
    registry.add(
        "READLEDGER_DATA",
        () -> PlatformTestSystem.shared().keys().resolveSibling("web").toString());
  }

  @BeforeEach
  void theMarketIsReady() throws Exception {
    await("the chain moves", () -> chain.now().moving());
    await("credits are there", () -> available("smoke-reader-two") > 0);
    await(
        "credits are there",
        () -> available("smoke-center") > 0 && available("center-lakeside") > 0);
    for (var center : List.of("center-northside", "center-lakeside", "smoke-center")) {
      registerPacs(persona(center));
    }
    for (var reader : List.of("reader-neuro", "reader-general", "reader-cover-ends")) {
      attest(persona(reader));
    }
  }

  UserAccount persona(String key) {
    return personas.find(key).orElseThrow().account();
  }

  String token(String key) {
    return tokens.of(key).orElseThrow();
  }

  long available(String key) {
    return ledger.account(persona(key).organisation()).getAvailable();
  }

  static void await(String what, BooleanSupplier condition) {
    var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("in time: " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void registerPacs(UserAccount center) throws Exception {
    if (!endpoints.of(center.organisation()).isEmpty()) {
      return;
    }
    var settings = pacs().settings();
    endpoints.add(
        center.organisation(),
        new EndpointForm(
            "Test PACS",
            settings.dicomWebRoot().toString(),
            new PacsCredentials.Basic(settings.user(), settings.password())));
  }

  static OrthancProcess pacs() throws IOException, InterruptedException {
    synchronized (LOCK) {
      if (pacs == null) {
        var started = OrthancProcess.start(Files.createTempDirectory("orthanc"), "Test PACS");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
        SampleStudies.inDefaultCache(Map.copyOf(System.getenv()))
            .load(started.rest(), SampleCatalogue.all());
        pacs = started;
      }
      return pacs;
    }
  }

  private static void close(OrthancProcess process) {
    try {
      process.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final java.util.Set<String> ATTESTED =
      java.util.concurrent.ConcurrentHashMap.newKeySet();

  private void attest(UserAccount reader) {
    if (!ATTESTED.add(reader.organisation().hex())) {
      return;
    }
    var now = Instant.now();
    var credentials =
        List.of(
            license("US-OH"),
            license("US-MI"),
            license("US-PA"),
            board("DIAGNOSTIC_RADIOLOGY"),
            Credential.newBuilder()
                .setMalpracticeCover(
                    MalpracticeCover.newBuilder().setAmountMinor(100_000_000).setCurrency("USD"))
                .build(),
            Credential.newBuilder()
                .setExclusionScreening(
                    ExclusionScreening.newBuilder().setScreenedAtMs(now.toEpochMilli()))
                .build());
    List<Operation> operations =
        credentials.stream()
            .map(
                credential ->
                    Operations.attestCredential(
                        new AttestationId(RandomIds.next()),
                        reader.organisation(),
                        credential,
                        now.minusSeconds(60).toEpochMilli(),
                        now.plus(Duration.ofDays(300)).toEpochMilli(),
                        ByteString.copyFrom(new byte[32])))
            .toList();
    var body = persona("credentialing-one");
    var result = transactions.signAndSubmit(body, transactions.prepare(body, operations)).join();
    if (!(result instanceof TransactionResult.Committed)) {
      throw new AssertionError("the reader could not be attested: " + result);
    }
  }

  private static Credential license(String jurisdiction) {
    return Credential.newBuilder()
        .setLicense(License.newBuilder().setJurisdiction(jurisdiction))
        .build();
  }

  private static Credential board(String specialty) {
    return Credential.newBuilder()
        .setBoardCertification(BoardCertification.newBuilder().setSpecialty(specialty))
        .build();
  }
}
