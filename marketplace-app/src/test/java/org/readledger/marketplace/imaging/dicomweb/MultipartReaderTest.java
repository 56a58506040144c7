package org.readledger.marketplace.imaging.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.readledger.marketplace.imaging.source.SourceFault;

class MultipartReaderTest {

  @Test
  void partsComeBackWhateverTheirSizeTheirHeadersAndTheReadsTheyArriveIn() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      boolean counted = random.nextBoolean();
      List<byte[]> parts = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        byte[] part = new byte[random.nextInt(round % 10 == 0 ? 70_000 : 300)];
        random.nextBytes(part);
        byte[] nearly = "\r\n--bound".getBytes(StandardCharsets.US_ASCII);
        if (part.length > 40) {
          System.arraycopy(nearly, 0, part, 20, nearly.length);
        }
        parts.add(part);
      }
      InputStream in = dribble(body(parts, counted), random);
      MultipartReader reader = new MultipartReader(in, "boundary");
      List<byte[]> read = new ArrayList<>();
      for (var part = reader.next(); part.isPresent(); part = reader.next()) {
        read.add(part.get().content().readAllBytes());
      }
      assertThat(read).hasSameSizeAs(parts);
      for (int i = 0; i < parts.size(); i++) {
        assertThat(Arrays.equals(read.get(i), parts.get(i))).isTrue();
      }
    }
  }

  @Test
  void everyEarlyEndIsAFault() throws IOException {
    for (boolean counted : new boolean[] {true, false}) {
      byte[] whole = body(List.of(new byte[500], new byte[10]), counted);
      int closing = "--\r\n".length();
      for (int length = 0; length < whole.length - closing; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> readAll(cut))
            .as("%s bytes", length)
            .isInstanceOf(SourceFault.class);
      }
    }
  }

  @Test
  void aPartLongerThanItsLengthIsAFault() throws IOException {
    byte[] lying =
        "--boundary\r\nContent-Length: 3\r\n\r\nabcdef\r\n--boundary--\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> readAll(lying)).isInstanceOf(SourceFault.class);
  }

  private static void readAll(byte[] body) throws IOException {
    MultipartReader reader = new MultipartReader(new ByteArrayInputStream(body), "boundary");
    for (Optional<MultipartReader.Part> part = reader.next();
        part.isPresent();
        part = reader.next()) {
      part.get().content().readAllBytes();
    }
  }

  private static byte[] body(List<byte[]> parts, boolean counted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      String head =
          (out.size() == 0 ? "" : "\r\n")
              + "--boundary\r\nContent-Type: application/octet-stream\r\n"
              + (counted ? "Content-Length: " + part.length + "\r\n" : "")
              + "\r\n";
      out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(part);
    }
    out.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static InputStream dribble(byte[] body, Random random) {
    return new ByteArrayInputStream(body) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(5000)));
      }
    };
  }
}
