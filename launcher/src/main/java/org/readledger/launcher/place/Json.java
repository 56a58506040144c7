package org.readledger.launcher.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the launcher reads and writes it. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** One value on one line. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Parses any JSON text. */
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /** Reads a file of one JSON value. */
  public static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readString(file), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a file as a whole, so that a reader never sees half of it. */
  public static void replace(Path file, Object value) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
