package org.readledger.abci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readledger.abci.AbciServer;
import org.readledger.abci.AbciServerOptions;
import org.readledger.abci.example.kvstore.KvStoreApplication;

/** The engine's own abci-cli batches give, byte for byte, the output its sources hold. */
@Timeout(300)
class GoldenBatchTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ex1, tcp, 0",
    "ex1, unix, 0",
    "ex2, tcp, 0",
    "ex2, unix, 0",
    "ex1, unix, 2",
    "ex2, tcp, 2"
  })
  void batchGivesTheEnginesOwnOutput(String batch, String transport, int workers) throws Exception {
    String address =
        transport.equals("tcp") ? "tcp://127.0.0.1:0" : "unix://" + folder.resolve("kv.sock");
    Path cli = EngineTools.program("abci-cli");
    Path goldens = EngineTools.goldens();
    File output = folder.resolve("output").toFile();
    try (AbciServer server =
        AbciServer.start(
            new KvStoreApplication(), AbciServerOptions.at(address).withCheckTxWorkers(workers))) {
      Process process =
          new ProcessBuilder(
                  cli.toString(),
                  "--address",
                  server.address().toString(),
                  "--log_level=error",
                  "--verbose",
                  "batch")
              .redirectInput(goldens.resolve(batch + ".abci").toFile())
              .redirectOutput(output)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(Files.readAllBytes(output.toPath()))
        .isEqualTo(Files.readAllBytes(goldens.resolve(batch + ".abci.out")));
  }
}
