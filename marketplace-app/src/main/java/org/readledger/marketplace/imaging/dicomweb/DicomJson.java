package org.readledger.marketplace.imaging.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.readledger.marketplace.imaging.source.SourceFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the DICOM JSON model (PS3.18 annex F) data set by data set, keeping only what is asked for.
 */
public final class DicomJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DicomJson() {}

  /**
   * One data set's wanted top-level attributes as text: tag, eight upper-case hexadecimal digits,
   * to its values.
   */
  public record DataSet(Map<String, List<String>> attributes) {

    /** The first value, or empty text. */
    public String first(String tag) {
      List<String> values = attributes.getOrDefault(tag, List.of());
      return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values. */
    public List<String> all(String tag) {
      return attributes.getOrDefault(tag, List.of());
    }

    /** The first value as a whole number, or 0. */
    public int number(String tag) {
      String text = first(tag);
      try {
        return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }

  /**
   * Visits each data set of a JSON array.
   *
   * @throws SourceFault when the text is not DICOM JSON or breaks off
   */
  public static void forEach(InputStream json, Set<String> tags, Consumer<DataSet> visitor)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      expect(parser.nextToken(), JsonToken.START_ARRAY);
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        expect(token, JsonToken.START_OBJECT);
        visitor.accept(dataSet(parser, tags));
      }
    } catch (JacksonException e) {
      throw e.getCause() instanceof SourceFault fault
          ? fault
          : new SourceFault(SourceFault.Kind.GARBAGE);
    }
  }

  private static void expect(JsonToken token, JsonToken wanted) throws SourceFault {
    if (token != wanted) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
  }

  private static DataSet dataSet(JsonParser parser, Set<String> tags) throws SourceFault {
    Map<String, List<String>> attributes = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String tag = parser.currentName();
      expect(parser.nextToken(), JsonToken.START_OBJECT);
      if (tags.contains(tag)) {
        attributes.put(tag, values(parser));
      } else {
        parser.skipChildren();
      }
    }
    return new DataSet(attributes);
  }

  private static List<String> values(JsonParser parser) {
    List<String> values = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = parser.currentName().equals("Value");
      JsonToken token = parser.nextToken();
      if (!wanted || token != JsonToken.START_ARRAY) {
        parser.skipChildren();
        continue;
      }
      for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          values.add(alphabetic(parser));
        } else if (token != JsonToken.VALUE_NULL) {
          values.add(parser.getValueAsString(""));
        }
      }
    }
    return values;
  }

  /** The alphabetic form of a person's name; empty for any other object. */
  private static String alphabetic(JsonParser parser) {
    String name = "";
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = parser.currentName().equals("Alphabetic");
      parser.nextToken();
      if (wanted && parser.currentToken() == JsonToken.VALUE_STRING) {
        name = parser.getValueAsString("");
      } else {
        parser.skipChildren();
      }
    }
    return name;
  }
}
