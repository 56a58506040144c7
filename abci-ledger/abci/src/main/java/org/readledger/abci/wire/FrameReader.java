package org.readledger.abci.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.readledger.abci.proto.Request;

/**
 * Reads requests from a socket. Memory grows with the bytes that arrived, never with a length that
 * was merely announced, and shrinks again after a large message. Used by one thread.
 */
public final class FrameReader {

  private static final int READ_BYTES = 64 << 10;
  private static final int KEPT_BYTES = 1 << 20;
  private static final int MAX_LENGTH_BYTES = 5;

  private final ReadableByteChannel channel;
  private final int maxMessageBytes;
  private byte[] buffer = new byte[2 * READ_BYTES];
  private int start;
  private int end;
  private int bodyStart;
  private int bodyEnd;

  /**
   * Reads from a blocking channel.
   *
   * @param maxMessageBytes largest message accepted, without its length prefix
   */
  public FrameReader(ReadableByteChannel channel, int maxMessageBytes) {
    this.channel = channel;
    this.maxMessageBytes = maxMessageBytes;
  }

  /**
   * Waits until a whole request is there.
   *
   * @return false when the peer ended the stream between two requests
   * @throws FrameException when the bytes are no frame, too large, or end inside one
   * @throws IOException when the socket fails
   */
  public boolean await() throws IOException {
    while (!ready()) {
      makeRoom();
      int count =
          channel.read(ByteBuffer.wrap(buffer, end, Math.min(READ_BYTES, buffer.length - end)));
      if (count < 0) {
        if (start == end) {
          return false;
        }
        throw new FrameException("the stream ended inside a request");
      }
      end += count;
    }
    return true;
  }

  /**
   * Whether a whole request has been read already, so that {@link #take} gives it without waiting.
   *
   * @throws FrameException when the next bytes are no frame, or one too large
   */
  public boolean ready() throws FrameException {
    long length = 0;
    for (int i = start; i < end; i++) {
      int shift = 7 * (i - start);
      length |= (long) (buffer[i] & 0x7f) << shift;
      if (buffer[i] >= 0) {
        bodyStart = i + 1;
        return bodyReady(length);
      }
      if (i - start + 1 == MAX_LENGTH_BYTES) {
        throw new FrameException("the length of a request has more than 5 bytes");
      }
    }
    return false;
  }

  private boolean bodyReady(long length) throws FrameException {
    if (length > maxMessageBytes) {
      throw new FrameException(
          "a request of " + length + " bytes is larger than the limit of " + maxMessageBytes);
    }
    bodyEnd = Math.addExact(bodyStart, (int) length);
    return bodyEnd <= end;
  }

  /**
   * Takes the request that {@link #await} or {@link #ready} found.
   *
   * @throws FrameException when its bytes are no request
   */
  public Request take() throws FrameException {
    try {
      Request request =
          Request.parseFrom(CodedInputStream.newInstance(buffer, bodyStart, bodyEnd - bodyStart));
      start = bodyEnd;
      return request;
    } catch (InvalidProtocolBufferException e) {
      throw new FrameException("a frame holds no ABCI request");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail otherwise", e);
    }
  }

  private void makeRoom() {
    if (start == end) {
      start = 0;
      end = 0;
      if (buffer.length > KEPT_BYTES) {
        buffer = new byte[2 * READ_BYTES];
      }
    }
    if (buffer.length - end >= READ_BYTES) {
      return;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (buffer.length - end < READ_BYTES) {
      long doubled = Math.min(2L * buffer.length, (long) maxMessageBytes + 2 * READ_BYTES);
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8, doubled));
    }
  }
}
