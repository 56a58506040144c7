package org.readledger.launcher.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.readledger.launcher.place.DataDirectory;

/**
 * Where the ledger node and its engine meet: a unix socket in the ledger's own folder, or in a
 * private temporary folder when that path is longer than a socket's may be.
 *
 * @param socket path of the socket file
 * @param temporary the folder made for it, if any
 */
public record AbciAddress(Path socket, Optional<Path> temporary) {

  /** sun_path holds 108 bytes on Linux and 104 elsewhere, with a terminating zero. */
  private static final int LONGEST_PATH_BYTES = 103;

  /** Chooses the address for a data directory. */
  public static AbciAddress in(DataDirectory data) {
    Path near = data.ledger().resolve("abci.sock");
    if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH_BYTES) {
      return new AbciAddress(near, Optional.empty());
    }
    try {
      Path folder = Files.createTempDirectory("readledger-");
      return new AbciAddress(folder.resolve("abci.sock"), Optional.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address as engine and node take it. */
  public String uri() {
    return "unix://" + socket;
  }

  /** Removes the file that a killed node left, because it would block the next bind. */
  public void removeStale() {
    try {
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was made for the address. */
  public void remove() {
    removeStale();
    temporary.ifPresent(
        folder -> {
          try {
            Files.deleteIfExists(folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
