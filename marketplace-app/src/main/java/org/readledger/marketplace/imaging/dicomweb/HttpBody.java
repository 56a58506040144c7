package org.readledger.marketplace.imaging.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.readledger.marketplace.imaging.source.SourceFault;

/**
 * A message body by its framing (RFC 9112 section 6.3). An end before the framing's own is a fault;
 * only a body that runs to the end of the connection cannot tell, and says so by its framing.
 */
final class HttpBody extends InputStream {
  /** How a body's end is known. */
  enum Framing {
    LENGTH,
    CHUNKED,
    UNTIL_CLOSE
  }

  /** Takes the connection back. */
  @FunctionalInterface
  interface Release {
    /**
     * @param whole whether the body was read to its proper end
     */
    void release(HttpConnection connection, boolean whole);
  }

  private final HttpConnection connection;
  private final Framing framing;
  private final Release release;
  private long left;
  private boolean firstChunk = true;
  private boolean ended;
  private boolean released;

  HttpBody(HttpConnection connection, Framing framing, long length, Release release) {
    this.connection = connection;
    this.framing = framing;
    this.left = framing == Framing.LENGTH ? length : 0;
    this.release = release;
    if (framing == Framing.LENGTH && length == 0) {
      end(true);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      return switch (framing) {
        case LENGTH -> counted(target, offset, length);
        case CHUNKED -> chunked(target, offset, length);
        case UNTIL_CLOSE -> open(target, offset, length);
      };
    } catch (SourceFault fault) {
      end(false);
      throw fault;
    } catch (SocketTimeoutException slow) {
      end(false);
      throw new SourceFault(SourceFault.Kind.TIMED_OUT);
    } catch (IOException broken) {
      end(false);
      throw new SourceFault(SourceFault.Kind.TRUNCATED);
    }
  }

  @Override
  public void close() {
    end(false);
  }

  private int counted(byte[] target, int offset, int length) throws IOException {
    int read = connection.read(target, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new SourceFault(SourceFault.Kind.TRUNCATED);
    }
    left -= read;
    if (left == 0 && framing == Framing.LENGTH) {
      end(true);
    }
    return read;
  }

  private int chunked(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      left = nextChunk();
      if (left == 0) {
        while (!connection.line().isEmpty()) {
          // Trailer fields are read and dropped.
        }
        end(true);
        return -1;
      }
    }
    return counted(target, offset, length);
  }

  private long nextChunk() throws IOException {
    if (!firstChunk && !connection.line().isEmpty()) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
    firstChunk = false;
    String size = connection.line();
    int extension = size.indexOf(';');
    try {
      return Long.parseLong((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
    } catch (NumberFormatException e) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
  }

  private int open(byte[] target, int offset, int length) throws IOException {
    int read = connection.read(target, offset, length);
    if (read < 0) {
      end(false);
    }
    return read;
  }

  private void end(boolean whole) {
    ended = true;
    if (!released) {
      released = true;
      release.release(connection, whole);
    }
  }
}
