package org.readledger.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who runs a data directory. The lock is the kernel's, so it is gone with the process that held it,
 * however that died; the file's content (pid, start time) only names the holder.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock, or empty when another launcher holds it. */
  public static Optional<RunLock> take(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        return Optional.empty();
      }
      ProcessIdentity self = ProcessIdentity.self();
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (self.pid() + "\n" + self.started() + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
      return Optional.of(new RunLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The live process that holds the lock, as far as the file tells. */
  public static Optional<ProcessIdentity> holder(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() < 2) {
        return Optional.empty();
      }
      return Optional.of(
              new ProcessIdentity(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))))
          .filter(ProcessIdentity::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
