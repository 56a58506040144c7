package org.readledger.launcher.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The one folder that holds all state of a running whole.
 *
 * @param root absolute path; mode 0700, because it holds keys
 */
public record DataDirectory(Path root) {

  /** Names the directory without touching the disk. */
  public static DataDirectory at(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize());
  }

  /** Makes the directory and its folders, readable by their owner only. */
  public DataDirectory create() {
    List.of(root, keys(), web(), logs(), run(), pacs(), postgres())
        .forEach(DataDirectory::ownFolder);
    return this;
  }

  /** Makes one folder with mode 0700. */
  public static void ownFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a file readable and writable by its owner only, and gives it its content. */
  public static void ownFile(Path file, String content) {
    try {
      Files.deleteIfExists(file);
      if (Files.getFileStore(file.toAbsolutePath().getParent())
          .supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CometBFT's home. */
  public Path engine() {
    return root.resolve("engine-0");
  }

  /** The ledger node's store. */
  public Path ledger() {
    return root.resolve("ledger-0");
  }

  /** PostgreSQL's cluster and password. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** The demonstration PACS. */
  public Path pacs() {
    return root.resolve("pacs");
  }

  /** Keys and secrets of the web tier. */
  public Path web() {
    return root.resolve("web");
  }

  /** Key files of demonstration personas. */
  public Path keys() {
    return root.resolve("keys");
  }

  /** One log file per process. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** What runs now. */
  public Path run() {
    return root.resolve("run");
  }

  /** The lock held while a launcher runs this data. */
  public Path lockFile() {
    return run().resolve("lock");
  }

  /** The processes of the running whole. */
  public Path processesFile() {
    return run().resolve("processes.json");
  }
}
