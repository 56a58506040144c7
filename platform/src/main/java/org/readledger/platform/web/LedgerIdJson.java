package org.readledger.platform.web;

import java.util.function.Function;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Identifiers in JSON are 32 hexadecimal digits, in and out. */
@Component
public class LedgerIdJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** The module; Jackson finds it as a bean. */
  public LedgerIdJson() {
    super("readledger-ids");
    addSerializer(LedgerId.class, new Hex());
    addDeserializer(PostingId.class, new FromHex<>(PostingId.class, PostingId::of));
    addDeserializer(ParticipantId.class, new FromHex<>(ParticipantId.class, ParticipantId::of));
    addDeserializer(AttestationId.class, new FromHex<>(AttestationId.class, AttestationId::of));
  }

  private static final class Hex extends StdSerializer<LedgerId> {

    private Hex() {
      super(LedgerId.class);
    }

    @Override
    public void serialize(LedgerId id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.hex());
    }
  }

  private static final class FromHex<T> extends StdDeserializer<T> {

    private final transient Function<String, T> reader;

    private FromHex(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) {
      try {
        return reader.apply(json.getString());
      } catch (IllegalArgumentException e) {
        return (T)
            context.handleWeirdStringValue(
                handledType(), json.getString(), "an identifier has 32 hexadecimal digits");
      }
    }
  }
}
