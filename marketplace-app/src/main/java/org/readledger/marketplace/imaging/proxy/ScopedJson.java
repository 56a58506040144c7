package org.readledger.marketplace.imaging.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readledger.marketplace.imaging.dicomweb.Tags;
import org.readledger.marketplace.imaging.source.SourceFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Passes DICOM JSON on token by token, with every address of the archive replaced by ours and every
 * other one blanked: BulkDataURI, Retrieve URL, and any text that is a URL.
 */
final class ScopedJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern TAG = Pattern.compile("[0-9A-Fa-f]{8}");
  private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*", Pattern.DOTALL);

  private final String root;
  private final Pattern inStudy;

  /**
   * @param root our address of the read, without a trailing slash
   * @param study its Study Instance UID
   */
  ScopedJson(String root, String study) {
    this.root = root;
    this.inStudy = Pattern.compile("/studies/" + Pattern.quote(study) + "(/[A-Za-z0-9./_-]*)?$");
  }

  /** Rewrites one answer. */
  void pass(InputStream in, OutputStream out) throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in);
        JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      String tag = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          if (name.equals(Tags.RETRIEVE_AE_TITLE)) {
            parser.nextToken();
            parser.skipChildren();
          } else if (name.equals("BulkDataURI")) {
            parser.nextToken();
            bulkData(generator, tag, parser.getValueAsString(""));
          } else {
            tag = TAG.matcher(name).matches() ? name : tag;
            generator.writeName(name);
          }
        } else if (token == JsonToken.VALUE_STRING) {
          generator.writeString(text(parser.getString()));
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
  }

  private void bulkData(JsonGenerator generator, String tag, String address) {
    if (tag.equals(Tags.PIXEL_DATA)) {
      return;
    }
    ours(address)
        .ifPresent(
            uri -> {
              generator.writeName("BulkDataURI");
              generator.writeString(uri);
            });
  }

  private String text(String value) {
    return URL.matcher(value).matches() ? ours(value).orElse("") : value;
  }

  private Optional<String> ours(String address) {
    Matcher path = inStudy.matcher(address);
    return path.find() ? Optional.of(root + path.group()) : Optional.empty();
  }
}
