package org.readledger.platform.web;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text in JSON holds no NUL character: PostgreSQL cannot store one, so it is refused at the door.
 */
@Component
public class StorableTextJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** The module; Jackson finds it as a bean. */
  public StorableTextJson() {
    super("readledger-storable-text");
    addDeserializer(String.class, new WithoutNul());
  }

  private static final class WithoutNul extends StringDeserializer {

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      var text = super.deserialize(json, context);
      return text != null && text.indexOf('\0') >= 0
          ? (String) context.handleWeirdStringValue(String.class, text, "text holds no NUL")
          : text;
    }
  }
}
