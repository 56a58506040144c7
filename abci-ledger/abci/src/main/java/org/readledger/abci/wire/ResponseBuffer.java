package org.readledger.abci.wire;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import org.readledger.abci.proto.Response;

/** Collects answers so that several leave with one write. Used by one thread. */
public final class ResponseBuffer {

  private static final int WRITE_BYTES = 64 << 10;
  private static final int KEPT_BYTES = 1 << 20;

  private byte[] buffer = new byte[WRITE_BYTES];
  private int size;
  private int responses;

  /** Appends an answer with its length. */
  public void append(Response response) {
    int length = response.getSerializedSize();
    int framed = CodedOutputStream.computeUInt32SizeNoTag(length) + length;
    reserve(framed);
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(buffer, size, framed);
      out.writeUInt32NoTag(length);
      response.writeTo(out);
      out.checkNoSpaceLeft();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail otherwise", e);
    }
    size += framed;
    responses++;
  }

  private void reserve(int bytes) {
    int needed = Math.addExact(size, bytes);
    if (needed > buffer.length) {
      buffer =
          Arrays.copyOf(
              buffer, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * buffer.length)));
    }
  }

  /** Bytes collected, with framing. */
  public int size() {
    return size;
  }

  /** Answers collected. */
  public int responses() {
    return responses;
  }

  /**
   * Writes all that was collected and becomes empty.
   *
   * @param channel blocking
   * @throws IOException when the socket fails; what was written of it is unknown
   */
  public void writeTo(WritableByteChannel channel) throws IOException {
    int written = 0;
    while (written < size) {
      written +=
          channel.write(ByteBuffer.wrap(buffer, written, Math.min(WRITE_BYTES, size - written)));
    }
    size = 0;
    responses = 0;
    if (buffer.length > KEPT_BYTES) {
      buffer = new byte[WRITE_BYTES];
    }
  }
}
