package org.readledger.launcher.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Lines of one process in {@code NAME.log}; when the file reaches its limit it becomes {@code
 * NAME.1.log} and so on, the oldest is dropped. Used by one thread.
 */
public final class RotatingLog implements AutoCloseable {
  private static final long DEFAULT_LIMIT_BYTES = 16L * 1024 * 1024;
  private static final int DEFAULT_KEPT = 3;

  private final Path folder;
  private final String name;
  private final long limitBytes;
  private final int kept;
  private BufferedWriter writer;
  private long size;

  /** A log with the usual limits: 16 MiB a file, three old files. */
  public RotatingLog(Path folder, String name) {
    this(folder, name, DEFAULT_LIMIT_BYTES, DEFAULT_KEPT);
  }

  /**
   * A log.
   *
   * @param limitBytes a file is closed when a line would take it past this
   * @param kept how many old files stay, at least 1
   */
  public RotatingLog(Path folder, String name, long limitBytes, int kept) {
    this.folder = folder;
    this.name = name;
    this.limitBytes = limitBytes;
    this.kept = kept;
    try {
      this.size = Files.exists(file(0)) ? Files.size(file(0)) : 0;
      this.writer = open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends one line. */
  public void line(String text) {
    try {
      if (size > 0 && size + text.length() + 1 > limitBytes) {
        rotate();
      }
      writer.write(text);
      writer.write('\n');
      writer.flush();
      size += text.length() + 1L;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rotate() throws IOException {
    writer.close();
    for (int age = kept - 1; age >= 0; age--) {
      if (Files.exists(file(age))) {
        Files.move(file(age), file(age + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    size = 0;
    writer = open();
  }

  private BufferedWriter open() throws IOException {
    return Files.newBufferedWriter(file(0), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Path file(int age) {
    return folder.resolve(age == 0 ? name + ".log" : name + "." + age + ".log");
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
