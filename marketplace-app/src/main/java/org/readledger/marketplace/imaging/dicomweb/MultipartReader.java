package org.readledger.marketplace.imaging.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.readledger.marketplace.imaging.source.SourceFault;

/**
 * Reads multipart/related (RFC 2387, RFC 2046 section 5.1.1) as it arrives, in constant memory.
 *
 * <p>A stream that ends before its closing delimiter, or a part that is shorter or longer than its
 * Content-Length says, is TRUNCATED or GARBAGE: some archives end a broken answer like a whole one.
 */
final class MultipartReader implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final int MAX_HEADERS = 32;
  private static final int MAX_LINE = 4096;

  /** A part's header fields by lower-case name, and its bytes. */
  record Part(Map<String, String> headers, InputStream content) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    OptionalLong length() {
      String text = header("content-length");
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
  }

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private boolean started;
  private boolean finished;
  private Optional<PartContent> current = Optional.empty();

  /**
   * @param boundary the boundary parameter, without leading hyphens
   */
  MultipartReader(InputStream in, String boundary) throws SourceFault {
    if (boundary.isEmpty() || boundary.length() > 200) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The next part, or empty after the closing delimiter. The former part is skipped to its end. */
  Optional<Part> next() throws IOException {
    if (finished) {
      return Optional.empty();
    }
    if (current.isPresent()) {
      current.get().skipRest();
    } else if (!started) {
      openingDelimiter();
      started = true;
    }
    if (isClosing()) {
      finished = true;
      drainEpilogue();
      return Optional.empty();
    }
    if (!line().isBlank()) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
    Map<String, String> headers = headers();
    PartContent content = new PartContent(length(headers));
    current = Optional.of(content);
    return Optional.of(new Part(headers, content));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean isClosing() throws IOException {
    while (limit - position < 2) {
      if (!more()) {
        throw new SourceFault(SourceFault.Kind.TRUNCATED);
      }
    }
    return buffer[position] == '-' && buffer[position + 1] == '-';
  }

  /** Reads to the body's end, so that its connection can serve again. */
  private void drainEpilogue() throws IOException {
    int drained = 0;
    int read = 0;
    while (read >= 0 && drained <= BUFFER) {
      drained += read;
      read = in.read(buffer, 0, BUFFER);
    }
  }

  private void openingDelimiter() throws IOException {
    String expected = new String(delimiter, 2, delimiter.length - 2, StandardCharsets.ISO_8859_1);
    for (int lines = 0; lines < 16; lines++) {
      if (peekLine().startsWith(expected)) {
        position += expected.length();
        return;
      }
      line();
    }
    throw new SourceFault(SourceFault.Kind.GARBAGE);
  }

  private String peekLine() throws IOException {
    while (indexOfLineFeed() < 0) {
      if (limit - position > MAX_LINE || !more()) {
        throw new SourceFault(SourceFault.Kind.TRUNCATED);
      }
    }
    int end = indexOfLineFeed();
    int stop = end > position && buffer[end - 1] == '\r' ? end - 1 : end;
    return new String(buffer, position, stop - position, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    String line = peekLine();
    position = indexOfLineFeed() + 1;
    return line;
  }

  private int indexOfLineFeed() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0 || headers.size() >= MAX_HEADERS) {
        throw new SourceFault(SourceFault.Kind.GARBAGE);
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static OptionalLong length(Map<String, String> headers) throws SourceFault {
    String text = headers.getOrDefault("content-length", "");
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseUnsignedLong(text));
    } catch (NumberFormatException e) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
  }

  /** Moves what is unread to the front and reads more; false at the end of the stream. */
  private boolean more() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int read = in.read(buffer, limit, BUFFER - limit);
    limit += Math.max(0, read);
    return read > 0;
  }

  /** One part's bytes, up to and with the delimiter that follows them. */
  private final class PartContent extends InputStream {
    private final boolean counted;
    private long left;
    private boolean ended;

    PartContent(OptionalLong length) throws IOException {
      counted = length.isPresent();
      left = length.orElse(0);
      if (counted && left == 0) {
        expectDelimiter();
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (ended) {
        return -1;
      }
      return counted
          ? readCounted(target, offset, length)
          : readUntilDelimiter(target, offset, length);
    }

    void skipRest() throws IOException {
      byte[] scratch = new byte[8192];
      while (!ended) {
        read(scratch, 0, scratch.length);
      }
    }

    private int readCounted(byte[] target, int offset, int length) throws IOException {
      int wanted = (int) Math.min(length, left);
      int read;
      if (position < limit) {
        read = Math.min(wanted, limit - position);
        System.arraycopy(buffer, position, target, offset, read);
        position += read;
      } else {
        read = in.read(target, offset, wanted);
        if (read < 0) {
          throw new SourceFault(SourceFault.Kind.TRUNCATED);
        }
      }
      left -= read;
      if (left == 0) {
        expectDelimiter();
      }
      return read;
    }

    private void expectDelimiter() throws IOException {
      while (limit - position < delimiter.length) {
        if (!more()) {
          throw new SourceFault(SourceFault.Kind.TRUNCATED);
        }
      }
      if (!delimiterAt(position)) {
        throw new SourceFault(SourceFault.Kind.GARBAGE);
      }
      position += delimiter.length;
      ended = true;
    }

    private int readUntilDelimiter(byte[] target, int offset, int length) throws IOException {
      while (limit - position < delimiter.length) {
        if (!more()) {
          throw new SourceFault(SourceFault.Kind.TRUNCATED);
        }
      }
      int safe = position;
      while (safe <= limit - delimiter.length && !delimiterAt(safe)) {
        safe++;
      }
      if (safe == position) {
        position += delimiter.length;
        ended = true;
        return -1;
      }
      int read = Math.min(length, safe - position);
      System.arraycopy(buffer, position, target, offset, read);
      position += read;
      return read;
    }

    private boolean delimiterAt(int index) {
      return Arrays.equals(buffer, index, index + delimiter.length, delimiter, 0, delimiter.length);
    }
  }
}
