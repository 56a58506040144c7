package org.readledger.launcher.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;

/**
 * The PostgreSQL programs that come as a library, unpacked once per version.
 *
 * @param folder holds {@code bin/postgres} and {@code bin/initdb}
 * @param version PostgreSQL's, for example {@code 18.6}
 */
public record PostgresBinaries(Path folder, String version) {

  /**
   * Unpacks the programs for this machine unless that has been done.
   *
   * @param cache the machine's folder for things fetched or unpacked once
   */
  public static PostgresBinaries locate(Path cache, Progress progress) {
    URL archive =
        PostgresBinaries.class.getResource("/postgres-" + system() + "-" + architecture() + ".txz");
    if (archive == null) {
      throw Refusal.failed(
          "There are no PostgreSQL programs for this machine; set READLEDGER_DB_URL to use a server"
              + " of your own.");
    }
    String version = version(archive);
    Path folder = cache.resolve("postgres-" + version);
    if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
      progress.say("Unpacking PostgreSQL ...");
      unpack(archive, folder);
    }
    return new PostgresBinaries(folder, version.replaceFirst("\\.0$", ""));
  }

  // The version stands in the name of the library that carries the archive, and nowhere else.
  private static String version(URL archive) {
    Matcher matcher = Pattern.compile("-([0-9.]+)\\.jar!").matcher(archive.toString());
    return matcher.find() ? matcher.group(1) : "unknown";
  }

  /** A program such as {@code initdb}. */
  public String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(URL archive, Path folder) {
    try (InputStream packed = archive.openStream();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      Files.createDirectories(folder.getParent());
      Path draft = Files.createTempDirectory(folder.getParent(), "postgres-unpacking");
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, draft);
      }
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft)
      throws IOException {
    Path path = draft.resolve(entry.getName()).normalize();
    if (!path.startsWith(draft)) {
      throw new IOException("the archive names a path outside its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : "linux";
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }
}
