package org.readledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir Path folder;

  @Test
  void refusesASecondHolderAndNamesTheFirst() {
    Path file = folder.resolve("lock");
    try (RunLock first = RunLock.take(file).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(RunLock.take(file)).isEmpty();
      assertThat(RunLock.holder(file).orElseThrow().pid()).isEqualTo(ProcessHandle.current().pid());
    }
  }

  @Test
  void isFreeAgainWhenTheHolderIsGone() {
    Path file = folder.resolve("lock");
    RunLock.take(file).orElseThrow().close();

    assertThat(RunLock.holder(file)).isEmpty();
    RunLock.take(file).orElseThrow().close();
  }
}
