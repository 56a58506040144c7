package org.readledger.ledger.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** An Ed25519 seed in a file of mode 0600: 64 hexadecimal digits and a line end. */
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private KeyFile() {}

  /**
   * Reads a key.
   *
   * @throws IOException if the file cannot be read, is no seed, or may be read by others
   */
  public static Ed25519Key read(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("The key file " + file.getFileName() + " must have mode 0600.");
    }
    try {
      return Ed25519Key.ofSeed(
          HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
    } catch (IllegalArgumentException e) {
      throw new IOException("The file " + file.getFileName() + " holds no Ed25519 seed.", e);
    }
  }

  /** Reads the key, or makes one and keeps it. The file appears complete or not at all. */
  public static Ed25519Key readOrCreate(Path file) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    var key = Ed25519Key.generate();
    var draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    var text = HexFormat.of().formatHex(key.seed()) + "\n";
    var mode = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel =
        Files.newByteChannel(draft, mode, PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }
}
