package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One line of the access log: who, what, when, from where, with which outcome. No patient data.
 *
 * @param happenedAt when
 * @param centre whose study, hexadecimal participant id
 * @param read hexadecimal posting id
 * @param participant in whose name, hexadecimal participant id
 * @param person hexadecimal pseudonym of the person
 * @param event what happened
 * @param ground why it was granted or refused
 * @param remote the caller's network address
 * @param salt 16 random bytes, so that a leaf tells nothing to guess
 */
public record AccessRecord(
    Instant happenedAt,
    String centre,
    String read,
    String participant,
    String person,
    Event event,
    String ground,
    String remote,
    ByteString salt) {

  /** What happened (IHE ATNA: Instances Accessed, Security Alert). */
  public enum Event {
    /** A study was opened. */
    STUDY_OPENED,
    /** A request was refused. */
    DENIED,
    /** An image was withheld because it is not the anchored one. */
    IMAGE_WITHHELD
  }

  /** The bytes hashed into a batch's Merkle tree: version 1, then each field with its length. */
  public byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(1);
      out.writeLong(happenedAt.toEpochMilli());
      for (String field :
          new String[] {centre, read, participant, person, event.name(), ground, remote}) {
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        out.writeShort(text.length);
        out.write(text);
      }
      out.writeShort(salt.size());
      salt.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
