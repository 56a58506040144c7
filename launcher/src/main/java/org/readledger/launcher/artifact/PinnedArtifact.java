package org.readledger.launcher.artifact;

import java.nio.file.Path;
import java.util.List;

/**
 * An archive of a package registry, pinned by version and by the hash of its bytes.
 *
 * @param client which registry client fetches it
 * @param name the package's name in that registry
 * @param version the exact version
 * @param integrity subresource-integrity form, {@code sha256-...} or {@code sha512-...} with base64
 */
public record PinnedArtifact(Client client, String name, String version, String integrity) {

  /** The registries' own command-line clients, so that a machine's mirror settings hold. */
  public enum Client {
    /** {@code npm pack}: a gzipped tar file. */
    NPM,
    /** {@code pip download}: a wheel, which is a zip file. */
    PIP
  }

  /**
   * The candidate commands that download this artifact into {@code directory}; the first that runs
   * is enough.
   */
  List<List<String>> commands(Path directory) {
    return switch (client) {
      case NPM ->
          List.of(
              List.of(
                  "npm", "pack", name + "@" + version, "--pack-destination", directory.toString()));
      case PIP -> List.of(pip(directory, "pip3"), pip(directory, "pip"), pip(directory, "python3"));
    };
  }

  /** The tool a person has to install when no command can be run. */
  String tool() {
    return client == Client.NPM ? "npm" : "pip (python3-pip)";
  }

  /** The hash algorithm in Java's spelling. */
  String algorithm() {
    return integrity.startsWith("sha512-") ? "SHA-512" : "SHA-256";
  }

  /** The expected hash, base64. */
  String expected() {
    return integrity.substring(integrity.indexOf('-') + 1);
  }

  private List<String> pip(Path directory, String program) {
    List<String> download =
        List.of(
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--dest",
            directory.toString(),
            name + "==" + version);
    List<String> head =
        program.equals("python3") ? List.of(program, "-m", "pip") : List.of(program);
    return java.util.stream.Stream.concat(head.stream(), download.stream()).toList();
  }
}
