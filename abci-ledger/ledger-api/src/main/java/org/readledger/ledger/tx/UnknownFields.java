package org.readledger.ledger.tx;

import com.google.protobuf.Message;
import java.util.List;

/** Finds what a message carries beyond its schema. Nothing of it may be signed or stored. */
public final class UnknownFields {

  private UnknownFields() {}

  /** Whether the message or a message in it holds a field that its schema does not name. */
  public static boolean anywhereIn(Message message) {
    if (!message.getUnknownFields().asMap().isEmpty()) {
      return true;
    }
    for (var value : message.getAllFields().values()) {
      if (value instanceof Message child && anywhereIn(child)) {
        return true;
      }
      if (value instanceof List<?> children && anywhereIn(children)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anywhereIn(List<?> children) {
    for (var child : children) {
      if (!(child instanceof Message message)) {
        return false;
      }
      if (anywhereIn(message)) {
        return true;
      }
    }
    return false;
  }
}
