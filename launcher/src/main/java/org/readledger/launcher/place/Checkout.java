package org.readledger.launcher.place;

import java.nio.file.Path;

/**
 * The folder that holds the {@code readledger} script and the built modules.
 *
 * @param root absolute path
 */
public record Checkout(Path root) {

  /** The checkout named by the script, or the working directory. */
  public static Checkout current() {
    return new Checkout(
        Path.of(System.getProperty("readledger.checkout", ".")).toAbsolutePath().normalize());
  }

  /** The data directory used when none is named. */
  public Path defaultData() {
    return root.resolve(".readledger");
  }

  /** The script that builds the engine and prints the folder of its binaries. */
  public Path engineBuild() {
    return root.resolve("abci-ledger/engine/build.sh");
  }

  /** The engine's pinned Go module. */
  public Path engineModule() {
    return root.resolve("abci-ledger/engine/go.mod");
  }

  /** Where things made from libraries are kept between starts, outside any data directory. */
  public Path cache() {
    return root.resolve("launcher/target/cache");
  }

  /** The target folder of a module, for example {@code ui} or {@code abci-ledger/ledger-node}. */
  public Path target(String module) {
    return root.resolve(module).resolve("target");
  }

  /** The project's version, as its jars carry it. */
  public static String version() {
    String version = Checkout.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
