package org.readledger.launcher.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Archives kept under names made of their hash, so that a present file is the pinned one and a
 * second start needs no network.
 */
public final class ArtifactCache {
  private static final long DOWNLOAD_MINUTES = 10;

  private final Path directory;

  /**
   * @param directory where archives are kept; created when needed
   */
  public ArtifactCache(Path directory) {
    this.directory = directory;
  }

  /**
   * {@code $READLEDGER_CACHE}, else {@code $XDG_CACHE_HOME/readledger}, else {@code
   * ~/.cache/readledger}.
   */
  public static Path defaultRoot(Map<String, String> environment) {
    String own = environment.getOrDefault("READLEDGER_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    return base.resolve("readledger");
  }

  /**
   * The artifact's file, downloaded once and checked against its pin at every call.
   *
   * @throws ArtifactUnavailableException when it cannot be fetched or differs from its pin
   */
  public Path obtain(PinnedArtifact artifact) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Path kept = directory.resolve(fileName(artifact));
    if (Files.exists(kept) && matches(kept, artifact)) {
      return kept;
    }
    Path download = Files.createTempDirectory(directory, ".download-");
    try {
      Path fetched = fetch(artifact, download);
      if (!matches(fetched, artifact)) {
        throw new ArtifactUnavailableException(
            artifact.name()
                + " "
                + artifact.version()
                + " came with other bytes than the pinned ones and was thrown away."
                + " Check the package mirror this machine uses.");
      }
      return Files.move(
          fetched, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      deleteTree(download);
    }
  }

  /** Removes a directory with all it holds; nothing happens when it is absent. */
  public static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String fileName(PinnedArtifact artifact) {
    String hash = artifact.expected().replaceAll("[^A-Za-z0-9]", "");
    return artifact.name().replaceAll("[^A-Za-z0-9]+", "-")
        + "-"
        + artifact.version()
        + "-"
        + hash.substring(0, 16);
  }

  private static Path fetch(PinnedArtifact artifact, Path into)
      throws IOException, InterruptedException {
    String complaint = "";
    for (List<String> command : artifact.commands(into)) {
      Path log = into.resolve(".log");
      Process process;
      try {
        process =
            new ProcessBuilder(command)
                .directory(into.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
      } catch (IOException absent) {
        continue;
      }
      if (!process.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      } else if (process.exitValue() == 0) {
        return onlyArchive(into);
      }
      complaint = lastLine(log);
    }
    throw new ArtifactUnavailableException(
        "Could not fetch "
            + artifact.name()
            + " "
            + artifact.version()
            + " with "
            + artifact.tool()
            + ". Install it or check the network."
            + (complaint.isEmpty() ? "" : " It said: " + complaint));
  }

  private static Path onlyArchive(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.toString().endsWith(".tgz") || f.toString().endsWith(".whl"))
          .findFirst()
          .orElseThrow(
              () -> new ArtifactUnavailableException("The registry's client left no archive."));
    }
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "" : lines.getLast().strip();
  }

  private static boolean matches(Path file, PinnedArtifact artifact) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(artifact.algorithm());
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(digest.digest()).equals(artifact.expected());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
