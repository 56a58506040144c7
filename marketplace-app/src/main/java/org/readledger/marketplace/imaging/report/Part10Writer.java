package org.readledger.marketplace.imaging.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a DICOM file (PS3.10 section 7) in Explicit VR Little Endian, elements in ascending order.
 * Knows only what a document object needs.
 */
final class Part10Writer {
  private static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  /** Value representations with a 32-bit length (PS3.5 section 7.1.2). */
  private static final Set<String> LONG = Set.of("OB", "SQ", "UT", "UN");

  private final TreeMap<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);

  /** Adds a text element; UIDs are padded with a zero byte, other text with a space. */
  Part10Writer text(int tag, String vr, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return element(tag, vr, padded(bytes, vr.equals("UI") ? 0 : ' '));
  }

  /** Adds an OB element. */
  Part10Writer bytes(int tag, byte[] value) {
    return element(tag, "OB", padded(value, 0));
  }

  /** Adds a sequence with one item of defined length. */
  Part10Writer item(int tag, Part10Writer item) {
    byte[] content = item.dataSet();
    ByteBuffer sequence = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    sequence.putShort((short) 0xfffe).putShort((short) 0xe000).putInt(content.length).put(content);
    return element(tag, "SQ", sequence.array());
  }

  /** The whole file: preamble, file meta information, data set. */
  byte[] file(String sopClass, String sopInstance, String implementation) {
    byte[] meta =
        new Part10Writer()
            .bytes(0x00020001, new byte[] {0, 1})
            .text(0x00020002, "UI", sopClass)
            .text(0x00020003, "UI", sopInstance)
            .text(0x00020010, "UI", EXPLICIT_LITTLE_ENDIAN)
            .text(0x00020012, "UI", implementation)
            .dataSet();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[128]);
    file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    byte[] length =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(meta.length).array();
    file.writeBytes(new Part10Writer().element(0x00020000, "UL", length).dataSet());
    file.writeBytes(meta);
    file.writeBytes(dataSet());
    return file.toByteArray();
  }

  private byte[] dataSet() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    elements.values().forEach(out::writeBytes);
    return out.toByteArray();
  }

  private Part10Writer element(int tag, String vr, byte[] value) {
    boolean wide = LONG.contains(vr);
    ByteBuffer element =
        ByteBuffer.allocate((wide ? 12 : 8) + value.length).order(ByteOrder.LITTLE_ENDIAN);
    element.putShort((short) (tag >>> 16)).putShort((short) tag);
    element.put(vr.getBytes(StandardCharsets.US_ASCII));
    if (wide) {
      element.putShort((short) 0).putInt(value.length);
    } else {
      if (value.length > 0xfffe) {
        throw new IllegalArgumentException("a value is too long for its representation");
      }
      element.putShort((short) value.length);
    }
    elements.put(tag, element.put(value).array());
    return this;
  }

  private static byte[] padded(byte[] value, int padding) {
    if (value.length % 2 == 0) {
      return value;
    }
    byte[] even = java.util.Arrays.copyOf(value, value.length + 1);
    even[value.length] = (byte) padding;
    return even;
  }
}
