package org.readledger.launcher.pacs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where this machine keeps Orthanc and its DICOMweb plug-in.
 *
 * @param program the server's executable
 * @param dicomWebPlugin the shared library of the plug-in
 */
public record OrthancInstallation(Path program, Path dicomWebPlugin) {
  /** What to say when there is none. */
  public static final String HOW_TO_INSTALL =
      "Orthanc with its DICOMweb plug-in is not installed: apt-get install orthanc orthanc-dicomweb.";

  private static final List<String> PLUGIN_FOLDERS =
      List.of("/usr/share/orthanc/plugins", "/usr/lib/orthanc", "/usr/local/share/orthanc/plugins");

  /**
   * Looks on the PATH and in the usual folders; {@code READLEDGER_ORTHANC_PLUGINS} names another
   * plug-in folder.
   */
  public static Optional<OrthancInstallation> find(Map<String, String> environment) {
    Stream<Path> path =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of);
    Optional<Path> program =
        Stream.concat(path, Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")))
            .map(folder -> folder.resolve("Orthanc"))
            .filter(Files::isExecutable)
            .findFirst();
    Optional<Path> plugin =
        Stream.concat(
                Stream.of(environment.getOrDefault("READLEDGER_ORTHANC_PLUGINS", "")),
                PLUGIN_FOLDERS.stream())
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, "libOrthancDicomWeb.so"))
            .filter(Files::exists)
            .findFirst();
    return program.flatMap(p -> plugin.map(q -> new OrthancInstallation(p, q)));
  }
}
