package org.readledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
  @TempDir Path folder;

  @Test
  void startsANewFileAtTheLimitAndDropsTheOldest() {
    try (RotatingLog log = new RotatingLog(folder, "web", 10, 2)) {
      for (String line : new String[] {"first 111", "second 22", "third 333", "fourth 44"}) {
        log.line(line);
      }
    }

    assertThat(folder.resolve("web.log")).hasContent("fourth 44\n");
    assertThat(folder.resolve("web.1.log")).hasContent("third 333\n");
    assertThat(folder.resolve("web.2.log")).hasContent("second 22\n");
    assertThat(folder.resolve("web.3.log")).doesNotExist();
  }

  @Test
  void goesOnWhereAnEarlierStartEnded() {
    try (RotatingLog log = new RotatingLog(folder, "web", 100, 1)) {
      log.line("one");
    }
    try (RotatingLog log = new RotatingLog(folder, "web", 100, 1)) {
      log.line("two");
    }

    assertThat(folder.resolve("web.log")).hasContent("one\ntwo\n");
  }
}
