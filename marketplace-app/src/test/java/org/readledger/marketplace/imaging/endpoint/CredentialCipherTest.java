package org.readledger.marketplace.imaging.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialCipherTest {
  @TempDir Path directory;

  @Test
  void credentialsOpenWithTheSameKeyFileOnlyAndForTheirOwnEndpointOnly() throws Exception {
    Path key = directory.resolve("a");
    byte[] sealed = CredentialCipher.withKeyFile(key).seal("one", "basic:user:secret");

    assertThat(CredentialCipher.withKeyFile(key).open("one", sealed))
        .isEqualTo("basic:user:secret");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThatThrownBy(() -> CredentialCipher.withKeyFile(key).open("two", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> CredentialCipher.withKeyFile(directory.resolve("b")).open("one", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }
}
