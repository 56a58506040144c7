package org.readledger.platform.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.platform.config.ReadLedgerProperties;
import org.springframework.stereotype.Component;

/**
 * One random API token per persona and installation, in clear text in one file of mode 0600. The
 * database keeps digests only. Outside demo mode there is no such file.
 */
@Component
public class DemoTokens {

  private static final String FILE = "demo-tokens.properties";
  private static final int TOKEN_BYTES = 32;

  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  DemoTokens(ReadLedgerProperties properties, DemoPersonas personas) throws IOException {
    if (!personas.all().isEmpty()) {
      load(properties.data(), personas);
    }
  }

  /** The persona's token, in demo mode. */
  public Optional<String> of(String personaKey) {
    return Optional.ofNullable(tokens.get(personaKey));
  }

  private void load(Path data, DemoPersonas personas) throws IOException {
    Files.createDirectories(data);
    var file = data.resolve(FILE);
    var kept = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
        kept.load(reader);
      }
    }
    var text = new StringBuilder();
    for (var persona : personas.all()) {
      var token = kept.getProperty(persona.key(), "");
      var mine = token.isEmpty() ? fresh() : token;
      tokens.put(persona.key(), mine);
      text.append(persona.key()).append('=').append(mine).append('\n');
    }
    write(file, text.toString());
  }

  private static void write(Path file, String text) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    var owner = PosixFilePermissions.fromString("rw-------");
    var mode = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel =
        Files.newByteChannel(draft, mode, PosixFilePermissions.asFileAttribute(owner))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String fresh() {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "rl_demo_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
