package org.readledger.launcher.pacs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * One Orthanc's place, address and credentials. They are made at the first start and kept, so that
 * an endpoint registered by a centre stays valid.
 *
 * @param directory holds the configuration (mode 0600), the storage and the log
 * @param name the archive's display name
 * @param port loopback HTTP port
 * @param user basic-authentication user
 * @param password basic-authentication password, random per installation
 */
public record OrthancSettings(Path directory, String name, int port, String user, String password) {

  /** The DICOMweb root, without a trailing slash. */
  public URI dicomWebRoot() {
    return URI.create("http://127.0.0.1:" + port + "/dicom-web");
  }

  /** Orthanc's own REST root, without a trailing slash. */
  public URI restRoot() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The configuration file given to the server. */
  public Path configuration() {
    return directory.resolve("orthanc.json");
  }

  /** The server's log. */
  public Path log() {
    return directory.resolve("orthanc.log");
  }

  /** The command line that starts the server. */
  public List<String> command(OrthancInstallation installation) {
    return List.of(installation.program().toString(), configuration().toString());
  }

  /**
   * The settings an archive runs with.
   *
   * @throws IOException if none were ever made there
   */
  public static OrthancSettings running(Path directory, String name) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("access"));
    return new OrthancSettings(
        directory, name, Integer.parseInt(lines.get(0)), lines.get(1), lines.get(2));
  }

  /**
   * The kept settings of {@code directory}, made when there are none; a port that someone else took
   * meanwhile is replaced by a free one.
   */
  public static OrthancSettings prepare(Path directory, String name, OrthancInstallation orthanc)
      throws IOException {
    Files.createDirectories(directory);
    Path kept = directory.resolve("access");
    OrthancSettings settings;
    if (Files.exists(kept)) {
      List<String> lines = Files.readAllLines(kept);
      int port = Integer.parseInt(lines.get(0));
      settings =
          new OrthancSettings(
              directory, name, isFree(port) ? port : freePort(), lines.get(1), lines.get(2));
    } else {
      settings = new OrthancSettings(directory, name, freePort(), "demo", randomPassword());
    }
    writePrivately(
        kept, settings.port() + "\n" + settings.user() + "\n" + settings.password() + "\n");
    writePrivately(settings.configuration(), settings.json(orthanc));
    return settings;
  }

  /** A loopback TCP port nobody listens on at this moment. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String toString() {
    return "OrthancSettings[" + name + ", " + dicomWebRoot() + "]";
  }

  private String json(OrthancInstallation orthanc) {
    Path storage = directory.resolve("storage").toAbsolutePath();
    return """
        {
          "Name": %s,
          "StorageDirectory": %s,
          "IndexDirectory": %s,
          "Plugins": [%s],
          "HttpServerEnabled": true,
          "HttpPort": %d,
          "HttpCompressionEnabled": false,
          "KeepAlive": true,
          "TcpNoDelay": true,
          "RemoteAccessAllowed": false,
          "AuthenticationEnabled": true,
          "RegisteredUsers": {%s: %s},
          "DicomServerEnabled": false,
          "StorageCompression": false,
          "SaveJobs": false,
          "StableAge": 1,
          "DicomWeb": {"Enable": true, "Root": "/dicom-web/", "EnableWado": false}
        }
        """
        .formatted(
            quoted(name),
            quoted(storage.toString()),
            quoted(storage.toString()),
            quoted(orthanc.dicomWebPlugin().toString()),
            port,
            quoted(user),
            quoted(password));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static String randomPassword() {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static void writePrivately(Path file, String content) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, content);
  }
}
