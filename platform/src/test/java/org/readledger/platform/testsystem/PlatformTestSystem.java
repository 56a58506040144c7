package org.readledger.platform.testsystem;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.readledger.platform.genesis.Cast;
import org.readledger.platform.genesis.GenesisStates;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A demo installation made of real parts: PostgreSQL, the engine, the ledger, key files. One per
 * JVM is enough for most tests: {@link #shared()}; {@link #start()} is for tests that break things.
 */
public final class PlatformTestSystem implements AutoCloseable {

  private static final Object LOCK = new Object();
  private static PlatformTestSystem shared;

  private final Path folder;
  private final Cast cast;
  private final TestLedger ledger;
  private final EmbeddedPostgres postgres;

  private PlatformTestSystem() throws Exception {
    folder = Files.createTempDirectory("readledger-test");
    cast = Cast.inFolder(keys());
    ledger = TestLedger.start(folder, GenesisStates.demo(cast));
    postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
  }

  /** The one of this JVM; it ends with the JVM. */
  public static PlatformTestSystem shared() {
    synchronized (LOCK) {
      if (shared == null) {
        shared = start();
        Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
      }
      return shared;
    }
  }

  /** One of its own. */
  public static PlatformTestSystem start() {
    try {
      return new PlatformTestSystem();
    } catch (Exception e) {
      throw new IllegalStateException("the test system did not start", e);
    }
  }

  /** Everybody of the demo with their keys. */
  public Cast cast() {
    return cast;
  }

  /** The engine's RPC. */
  public URI rpc() {
    return ledger.rpc();
  }

  /** The folder of the key files. */
  public Path keys() {
    return folder.resolve("keys");
  }

  /** A database that nobody has used. */
  public String freshDatabase() {
    var name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return postgres.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Properties of a Spring application that runs on this system with a fresh database. */
  public Map<String, String> properties() {
    return properties(freshDatabase(), folder.resolve("data-" + UUID.randomUUID()));
  }

  /** Properties of a Spring application that runs on this system. */
  public Map<String, String> properties(String database, Path data) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("readledger.rpc.url", rpc().toString());
    all.put("readledger.data", data.toString());
    all.put("readledger.keys", keys().toString());
    all.put("readledger.demo", "true");
    all.put("spring.datasource.url", database);
    all.put("spring.datasource.username", "postgres");
    all.put("spring.datasource.password", "");
    all.put("server.port", "0");
    all.put("management.server.port", "0");
    return all;
  }

  /** For {@code @DynamicPropertySource}. */
  public void register(DynamicPropertyRegistry registry) {
    properties().forEach((name, value) -> registry.add(name, () -> value));
  }

  /** Kills the engine as a crash would. */
  public void killEngine() {
    try {
      ledger.killEngine();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the engine again. */
  public void startEngine() {
    try {
      ledger.startEngine();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    ledger.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop", e);
    }
  }
}
