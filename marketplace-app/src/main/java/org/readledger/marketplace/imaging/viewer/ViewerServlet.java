package org.readledger.marketplace.imaging.viewer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.access.AccessDecision;
import org.readledger.marketplace.imaging.access.AccessLog;
import org.readledger.marketplace.imaging.access.ReadAccess;
import org.readledger.marketplace.imaging.manifest.ReadStudies;
import org.readledger.marketplace.imaging.manifest.ReadStudy;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;

/**
 * The viewer: {@code /viewer/reads/{readId}} opens that read's study for those who may see it, and
 * says why not to anyone else; the rest of {@code /viewer/} are its files.
 */
public final class ViewerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient CurrentUser currentUser;
  private final transient ReadStudies studies;
  private final transient ReadAccess access;
  private final transient AccessLog log;
  private final transient Optional<ViewerFiles> files;

  /**
   * @param directory the packaged viewer; empty when there is none, which the pages then say
   */
  public ViewerServlet(
      CurrentUser currentUser,
      ReadStudies studies,
      ReadAccess access,
      AccessLog log,
      Optional<Path> directory)
      throws IOException {
    this.currentUser = currentUser;
    this.studies = studies;
    this.access = access;
    this.log = log;
    this.files =
        directory.isPresent() ? Optional.of(new ViewerFiles(directory.get())) : Optional.empty();
  }

  @Override
  protected void doGet(HttpServletRequest http, HttpServletResponse response) throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (files.isEmpty()) {
      words(response, 503, "The viewer is not installed", "Start ReadLedger by its launcher.");
      return;
    }
    response.setHeader("Content-Security-Policy", files.get().contentSecurityPolicy());
    String path = http.getPathInfo() == null ? "/" : http.getPathInfo();
    if (path.startsWith("/reads/")) {
      read(path.substring("/reads/".length()), files.get(), http, response);
    } else {
      file(path.substring(1), files.get(), response);
    }
  }

  private void read(
      String path, ViewerFiles viewer, HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    int slash = path.indexOf('/');
    String id = slash < 0 ? path : path.substring(0, slash);
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    response.setHeader("Cache-Control", "no-store");
    Optional<UserAccount> caller = currentUser.find();
    Optional<ReadStudy> study =
        id.matches("[0-9a-f]{32}") ? studies.find(PostingId.of(id)) : Optional.empty();
    if (caller.isEmpty()) {
      words(response, 401, "Sign in first", "Sign in, then open the read from your list.");
    } else if (study.isEmpty()) {
      unknown(response);
    } else {
      decide(study.get(), caller.get(), rest, viewer, http, response);
    }
  }

  private void decide(
      ReadStudy study,
      UserAccount caller,
      String rest,
      ViewerFiles viewer,
      HttpServletRequest http,
      HttpServletResponse response)
      throws IOException {
    switch (access.decide(caller, study.read())) {
      case AccessDecision.Granted granted -> open(study, rest, viewer, response);
      case AccessDecision.NotHolder no -> {
        log.denied(study.centre(), study.read(), caller, "NOT_HOLDER", http.getRemoteAddr());
        words(response, 403, "These images are closed to you", no.sentence());
      }
      case AccessDecision.Unknown no -> {
        log.denied(study.centre(), study.read(), caller, "UNKNOWN", http.getRemoteAddr());
        unknown(response);
      }
      case AccessDecision.Unavailable no ->
          words(response, 503, "Images are paused", no.sentence());
    }
  }

  private static void open(
      ReadStudy study, String rest, ViewerFiles viewer, HttpServletResponse response)
      throws IOException {
    String base = "/viewer/reads/" + study.read().hex();
    if (rest.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", base + "/viewer?StudyInstanceUIDs=" + study.study());
    } else if (rest.equals("app-config.js")) {
      text(response, "text/javascript;charset=UTF-8", ViewerConfiguration.script(study.read()));
    } else {
      text(response, "text/html;charset=UTF-8", viewer.page(base + "/app-config.js"));
    }
  }

  private static void file(String name, ViewerFiles viewer, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = viewer.find(name);
    if (file.isEmpty()) {
      words(response, 404, "Not found", "The viewer has no such file.");
      return;
    }
    response.setContentType(ViewerFiles.mediaType(file.get()));
    response.setHeader("Cache-Control", "private, max-age=86400");
    response.setContentLengthLong(Files.size(file.get()));
    Files.copy(file.get(), response.getOutputStream());
  }

  private static void unknown(HttpServletResponse response) throws IOException {
    words(
        response, 404, "There is no such read", "Check the link, or open the read from your list.");
  }

  private static void words(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    text(
        response,
        "text/html;charset=UTF-8",
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <style>body{margin:0;background:#000;color:#e5eaee;font:14px/1.5 Inter,system-ui,sans-serif;
        display:grid;place-items:center;min-height:100vh}main{max-width:32rem;padding:24px}
        h1{font-size:20px;font-weight:600}</style></head>
        <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
        """
            .formatted(title, detail));
  }

  private static void text(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
