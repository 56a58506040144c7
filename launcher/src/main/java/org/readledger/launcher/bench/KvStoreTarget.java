package org.readledger.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.readledger.launcher.engine.EngineBinary;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.JavaProgram;
import org.readledger.launcher.place.Json;
import tools.jackson.databind.JsonNode;

/** A key-value store: the engine's own in Go, or the same on our ABCI library. */
final class KvStoreTarget implements BenchTarget {

  private static final String MAIN = "org.readledger.abci.example.kvstore.KvStore";

  /** A small ledger transaction has about this size. */
  private static final int TX_BYTES = 230;

  /** How to make the command for an address. */
  private interface Program {
    List<String> command(String address);
  }

  private final String name;
  private final Program program;
  private final AtomicLong next = new AtomicLong();

  private KvStoreTarget(String name, Program program) {
    this.name = name;
    this.program = program;
  }

  /** The engine's {@code abci-cli kvstore}. */
  static KvStoreTarget ofEngine(EngineBinary engine) {
    String cli = engine.cometbft().resolveSibling("abci-cli").toString();
    return new KvStoreTarget(
        "abci-cli kvstore",
        address -> List.of(cli, "kvstore", "--address", address, "--log_level", "error"));
  }

  /** The example application of {@code abci-ledger/abci}. */
  static KvStoreTarget ofLibrary(Checkout checkout) {
    JavaProgram java = JavaProgram.of(checkout, "abci-ledger/ledger-node");
    return new KvStoreTarget(
        "our kvstore",
        address ->
            java.command(MAIN, List.of("-Xms256m", "-Xmx512m"), List.of("--address", address)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public JsonNode genesis(Path folder) {
    return Json.parse("{}");
  }

  @Override
  public List<String> command(String address, Path folder) {
    return program.command(address);
  }

  @Override
  public List<byte[]> transactions(String chainId, int count) {
    List<byte[]> transactions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String key = "key-" + next.incrementAndGet() + "=";
      String padding = "v".repeat(TX_BYTES - key.length());
      transactions.add((key + padding).getBytes(StandardCharsets.US_ASCII));
    }
    return transactions;
  }
}
