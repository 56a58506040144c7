package org.readledger.platform.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.genesis.GenesisEvents;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;

class GenesisMainTest {

  @TempDir private Path folder;

  @Test
  void aDemoStateNamesOperatorAndAccreditedBodyAndIsTheSameForTheSameKeys() throws Exception {
    var first = run("--demo", "--keys", keys(), "--out", out());
    var second = run("--demo", "--keys", keys(), "--out", out());

    assertThat(second).isEqualTo(first);
    assertThat(first.getDemo()).isTrue();
    assertThat(first.getParticipantsList()).hasSize(2);
    assertThat(first.getParticipants(1).getAccredited()).isTrue();
    assertThat(GenesisEvents.of(first, 1)).hasSize(3);
  }

  @Test
  void keyFilesBelongToTheirOwnerAlone() throws Exception {
    run("--demo", "--keys", keys(), "--out", out());
    try (var files = Files.list(Path.of(keys()))) {
      assertThat(files.toList())
          .hasSizeGreaterThan(20)
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Test
  void aMarketWithoutDemoHasServiceKeysOnly() throws Exception {
    var state = run("--keys", keys(), "--out", out());
    assertThat(state.getDemo()).isFalse();
    assertThat(state.getParticipantsList())
        .flatMap(participant -> participant.getKeysList())
        .extracting(KeyDeclaration::getCustody)
        .containsOnly(KeyCustody.SERVICE);
  }

  @Test
  void missingArgumentsAreAnswered() {
    var said = new ByteArrayOutputStream();
    var progress = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(GenesisMain.run(new String[] {"--demo"}, progress)).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("--keys DIR --out FILE");
  }

  private GenesisState run(String... arguments) throws Exception {
    assertThat(GenesisMain.run(arguments, System.err)).isZero();
    var state = GenesisState.newBuilder();
    JsonFormat.parser().merge(Files.readString(Path.of(out())), state);
    return state.build();
  }

  private String keys() {
    return folder.resolve("keys").toString();
  }

  private String out() {
    return folder.resolve("app_state.json").toString();
  }
}
