package org.readledger.launcher.artifact;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads gzipped tar archives in the ustar form that npm writes (POSIX.1-1988, with name prefix).
 */
public final class TarArchive {
  private static final int BLOCK = 512;

  private TarArchive() {}

  /** What to do with one regular file of an archive. */
  @FunctionalInterface
  public interface Entry {
    /**
     * @param name the entry's path as archived, with forward slashes
     * @param content the entry's bytes; what is left unread is skipped
     */
    void read(String name, InputStream content) throws IOException;
  }

  /**
   * Visits each regular file in archive order.
   *
   * @throws IOException on a damaged archive
   */
  public static void forEachFile(Path archive, Entry visitor) throws IOException {
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)), 1 << 16)) {
      byte[] header = new byte[BLOCK];
      while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
        long size = Long.parseLong(text(header, 124, 12).strip(), 8);
        Bounded content = new Bounded(in, size);
        if (header[156] == '0' || header[156] == 0) {
          visitor.read(name(header), content);
        }
        content.skipRest();
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      }
    }
  }

  private static String name(byte[] header) {
    String prefix = text(header, 345, 155);
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] header, int offset, int length) {
    int end = offset;
    while (end < offset + length && header[end] != 0) {
      end++;
    }
    return new String(header, offset, end - offset, StandardCharsets.UTF_8);
  }

  /** One entry's share of the archive's stream. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(buffer, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new EOFException("The archive ends inside an entry.");
      }
      left -= read;
      return read;
    }

    void skipRest() throws IOException {
      in.skipNBytes(left);
      left = 0;
    }
  }
}
