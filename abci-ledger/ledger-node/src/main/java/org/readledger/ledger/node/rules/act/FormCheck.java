package org.readledger.ledger.node.rules.act;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.signing.Sha256;

/** Looks at the fields of one operation in order and keeps the name of the first that is wrong. */
public final class FormCheck {

  private Optional<String> invalidField = Optional.empty();

  /** The field is right when the condition holds. */
  public FormCheck that(String field, boolean condition) {
    if (!condition && invalidField.isEmpty()) {
      invalidField = Optional.of(field);
    }
    return this;
  }

  /** The field holds an identifier of 16 bytes. */
  public FormCheck id(String field, ByteString value) {
    return that(field, value.size() == LedgerId.BYTES);
  }

  /** The field holds a SHA-256 digest. */
  public FormCheck digest(String field, ByteString value) {
    return that(field, value.size() == Sha256.BYTES);
  }

  /** The number lies between two bounds, both allowed. */
  public FormCheck between(String field, long value, long least, long most) {
    return that(field, value >= least && value <= most);
  }

  /** The text has so many printable ASCII characters. */
  public FormCheck text(String field, String value, int least, int most) {
    return that(
        field,
        value.length() >= least
            && value.length() <= most
            && value.chars().allMatch(c -> c >= ' ' && c <= '~'));
  }

  /** The list holds at most so many identifiers, none twice. */
  public FormCheck distinctIds(String field, List<ByteString> values, int most) {
    return that(
        field,
        values.size() <= most
            && values.stream().allMatch(value -> value.size() == LedgerId.BYTES)
            && new HashSet<>(values).size() == values.size());
  }

  /** The name of the first wrong field, if any. */
  public Optional<String> invalidField() {
    return invalidField;
  }
}
