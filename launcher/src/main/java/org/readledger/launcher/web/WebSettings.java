package org.readledger.launcher.web;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the web application is told through its environment.
 *
 * @param port for people
 * @param managementPort health, metrics and status, loopback only
 * @param rpcUrl the engine's RPC
 * @param data folder of its keys and secrets
 * @param keys folder of demonstration key files
 * @param pacs the demonstration PACS, if any
 * @param viewer folder of the OHIF viewer, if any
 */
public record WebSettings(
    int port,
    int managementPort,
    String rpcUrl,
    Path data,
    Path keys,
    boolean demo,
    Database database,
    Optional<Pacs> pacs,
    Optional<Path> viewer,
    boolean jsonLog) {

  /** A JDBC data source. */
  public record Database(String url, String user, String password) {}

  /** A DICOMweb archive and its credentials. */
  public record Pacs(String dicomWebUrl, String user, String password) {}

  /** The environment of the process. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
    environment.put("READLEDGER_RPC_URL", rpcUrl);
    environment.put("READLEDGER_DATA", data.toString());
    environment.put("READLEDGER_KEYS", keys.toString());
    environment.put("READLEDGER_DEMO", Boolean.toString(demo));
    environment.put("SPRING_DATASOURCE_URL", database.url());
    environment.put("SPRING_DATASOURCE_USERNAME", database.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
    pacs.ifPresent(
        archive -> {
          environment.put("READLEDGER_DEMO_PACS_URL", archive.dicomWebUrl());
          environment.put("READLEDGER_DEMO_PACS_USER", archive.user());
          environment.put("READLEDGER_DEMO_PACS_PASSWORD", archive.password());
        });
    viewer.ifPresent(folder -> environment.put("READLEDGER_OHIF_DIR", folder.toString()));
    if (jsonLog) {
      environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
    }
    return environment;
  }

  /** Where people go; never an IP address, because passkeys refuse those. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** Where the launcher asks. */
  public String management() {
    return "http://127.0.0.1:" + managementPort;
  }
}
