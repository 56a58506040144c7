package org.readledger.marketplace.imaging.proxy;

import com.google.protobuf.ByteString;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.flywaydb.core.Flyway;
import org.readledger.launcher.artifact.ArtifactCache;
import org.readledger.launcher.viewer.OhifPackage;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Manifest;
import org.readledger.marketplace.imaging.access.LedgerReadAccess;
import org.readledger.marketplace.imaging.access.StoredAccessLog;
import org.readledger.marketplace.imaging.access.StreamRegistry;
import org.readledger.marketplace.imaging.dicomweb.AddressRules;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.marketplace.imaging.endpoint.CredentialCipher;
import org.readledger.marketplace.imaging.endpoint.EndpointForm;
import org.readledger.marketplace.imaging.endpoint.EndpointOutcome;
import org.readledger.marketplace.imaging.endpoint.EndpointService;
import org.readledger.marketplace.imaging.integrity.IntegrityMonitor;
import org.readledger.marketplace.imaging.manifest.PixelManifest;
import org.readledger.marketplace.imaging.manifest.StoredManifests;
import org.readledger.marketplace.imaging.manifest.StoredReadStudies;
import org.readledger.marketplace.imaging.report.ReportReturn;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.viewer.ViewerServlet;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of imaging on a real PostgreSQL and a real Tomcat; only the chain is scripted. */
final class ImagingStack implements AutoCloseable {
  final ScriptedChain chain = new ScriptedChain();
  final StreamRegistry streams = new StreamRegistry();
  final List<Object> published = new ArrayList<>();
  final JdbcClient jdbc;
  final EndpointService endpoints;
  final StoredReadStudies studies;
  final StoredManifests manifests;
  final IntegrityMonitor integrity;
  final StoredAccessLog log;
  final ReportReturn reports;
  final HttpClient http = HttpClient.newHttpClient();
  final int port;

  private final EmbeddedPostgres postgres;
  private final Tomcat tomcat = new Tomcat();
  private final LedgerReadAccess access;
  private final Map<String, UserAccount> users = new ConcurrentHashMap<>();
  private final ThreadLocal<Optional<UserAccount>> current =
      ThreadLocal.withInitial(Optional::empty);

  ImagingStack(Path directory) throws Exception {
    postgres = EmbeddedPostgres.builder().start();
    var data = postgres.getPostgresDatabase();
    Flyway.configure()
        .dataSource(data)
        .locations("classpath:db/migration/marketplace")
        .target("100")
        .load()
        .migrate();
    Clock clock = Clock.systemUTC();
    jdbc = JdbcClient.create(data);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(data));
    endpoints =
        new EndpointService(
            jdbc,
            CredentialCipher.withKeyFile(directory.resolve("key")),
            new AddressRules(false, true),
            clock);
    studies = new StoredReadStudies(jdbc, clock);
    manifests = new StoredManifests(new JdbcTemplate(data), transaction, studies, endpoints, clock);
    integrity =
        new IntegrityMonitor(
            manifests,
            (read, version) -> chain.manifest(read, version).map(Manifest::getRoot),
            jdbc,
            published::add,
            clock);
    log = new StoredAccessLog(jdbc, clock);
    reports = new ReportReturn(studies, endpoints);
    access = new LedgerReadAccess(chain, chain, chain, streams);
    access.start();
    port = startTomcat(directory);
  }

  private int startTomcat(Path directory) throws Exception {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    ((AbstractProtocol<?>) connector.getProtocolHandler())
        .setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    tomcat.setBaseDir(Files.createDirectories(directory.resolve("tomcat")).toString());
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", directory.toString());
    CurrentUser user =
        new CurrentUser() {
          @Override
          public Optional<UserAccount> find() {
            return current.get();
          }

          @Override
          public UserAccount require() {
            return current.get().orElseThrow();
          }
        };
    var servlet = new DicomWebServlet(user, studies, access, streams, endpoints, integrity, log);
    Tomcat.addServlet(context, "dicomweb", servlet);
    context.addServletMappingDecoded("/dicomweb/*", "dicomweb");
    Path packaged = new OhifPackage(ArtifactCache.defaultRoot(System.getenv())).obtain();
    var viewer = new ViewerServlet(user, studies, access, log, Optional.of(packaged));
    Tomcat.addServlet(context, "viewer", viewer);
    context.addServletMappingDecoded("/viewer/*", "viewer");
    FilterDef filter = new FilterDef();
    filter.setFilterName("user");
    filter.setFilter(new TokenFilter());
    context.addFilterDef(filter);
    FilterMap map = new FilterMap();
    map.setFilterName("user");
    map.addURLPattern("/*");
    context.addFilterMap(map);
    tomcat.start();
    return connector.getLocalPort();
  }

  private final class TokenFilter extends HttpFilter {
    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String token = String.valueOf(request.getHeader("Authorization"));
      if (request.getCookies() != null) {
        token = request.getCookies()[0].getValue();
      }
      current.set(Optional.ofNullable(users.get(token)));
      chain.doFilter((ServletRequest) request, (ServletResponse) response);
    }
  }

  /** A person whose token is {@code name}. */
  UserAccount person(String name, ParticipantId organisation, Role role) {
    UserAccount user =
        new UserAccount(
            UUID.randomUUID(),
            name,
            organisation,
            new HolderId(id()),
            new KeyId(id()),
            Set.of(role),
            true);
    users.put(name, user);
    return user;
  }

  static ByteString id() {
    byte[] id = new byte[16];
    new SecureRandom().nextBytes(id);
    return ByteString.copyFrom(id);
  }

  UUID endpoint(ParticipantId centre, String url, PacsCredentials credentials) {
    return ((EndpointOutcome.Saved)
            endpoints.add(centre, new EndpointForm("PACS", url, credentials)))
        .endpoint()
        .id();
  }

  /** Posts a study; with its manifest anchored when asked. */
  PostingId post(ParticipantId centre, UUID endpoint, String study, boolean anchor)
      throws IOException {
    PostingId read = new PostingId(id());
    studies.register(read, centre, endpoint, new DicomUid(study));
    chain.posted(read, centre);
    if (anchor) {
      PixelManifest manifest = manifests.build(read, 1, frames -> {});
      chain.anchored(read, 1, manifest.root());
    }
    return read;
  }

  URI uri(PostingId read, String path) {
    return URI.create("http://127.0.0.1:" + port + "/dicomweb/reads/" + read.hex() + path);
  }

  HttpRequest request(String token, PostingId read, String path) {
    return HttpRequest.newBuilder(uri(read, path))
        .header("Authorization", token)
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  HttpResponse<byte[]> get(String token, PostingId read, String path)
      throws IOException, InterruptedException {
    return http.send(request(token, read, path), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() throws Exception {
    access.close();
    tomcat.stop();
    tomcat.destroy();
    postgres.close();
  }
}
