package org.readledger.marketplace.imaging.proxy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.readledger.marketplace.imaging.access.AccessDecision;
import org.readledger.marketplace.imaging.access.AccessGrant;
import org.readledger.marketplace.imaging.access.AccessLog;
import org.readledger.marketplace.imaging.access.ReadAccess;
import org.readledger.marketplace.imaging.access.StreamRegistry;
import org.readledger.marketplace.imaging.endpoint.Archives;
import org.readledger.marketplace.imaging.integrity.IntegrityFault;
import org.readledger.marketplace.imaging.integrity.IntegrityMonitor;
import org.readledger.marketplace.imaging.manifest.Manifests;
import org.readledger.marketplace.imaging.manifest.ReadStudies;
import org.readledger.marketplace.imaging.manifest.ReadStudy;
import org.readledger.marketplace.imaging.source.ObjectPath;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudySource;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;

/**
 * The DICOMweb service of one read, {@code /dicomweb/reads/{readId}/...}: a plain servlet, because
 * a synchronous copy on a virtual thread needs nothing more.
 */
public final class DicomWebServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int PER_READ = 64;
  private static final int PER_CENTRE = 256;
  private static final Problem ENDED =
      new Problem(403, "Not yours to read", "Your access to this read has ended.");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final transient CurrentUser currentUser;
  private final transient ReadStudies studies;
  private final transient ReadAccess access;
  private final transient StreamRegistry streams;
  private final transient Archives archives;
  private final transient IntegrityMonitor integrity;
  private final transient AccessLog log;
  private final transient StreamLimits limits = new StreamLimits(PER_READ, PER_CENTRE, PATIENCE);
  private final transient ReadImagesHandler handler = new ReadImagesHandler();

  public DicomWebServlet(
      CurrentUser currentUser,
      ReadStudies studies,
      ReadAccess access,
      StreamRegistry streams,
      Archives archives,
      IntegrityMonitor integrity,
      AccessLog log) {
    this.currentUser = currentUser;
    this.studies = studies;
    this.access = access;
    this.streams = streams;
    this.archives = archives;
    this.integrity = integrity;
    this.log = log;
  }

  @Override
  protected void doGet(HttpServletRequest http, HttpServletResponse response) throws IOException {
    Optional<UserAccount> caller = currentUser.find();
    if (caller.isEmpty()) {
      Problem.SIGN_IN.write(response);
      return;
    }
    String path = http.getPathInfo() == null ? "" : http.getPathInfo();
    Optional<ReadRequest.Addressed> addressed = ReadRequest.parse(path);
    Optional<ReadStudy> study = addressed.flatMap(a -> studies.find(a.read()));
    if (addressed.isEmpty() || study.isEmpty()) {
      Problem.NOT_FOUND.write(response);
      return;
    }
    try (AccessGrant grant = streams.open(study.get().read(), caller.get().organisation())) {
      decide(addressed.get().request(), study.get(), caller.get(), grant, http, response);
    }
  }

  private void decide(
      ReadRequest request,
      ReadStudy study,
      UserAccount caller,
      AccessGrant grant,
      HttpServletRequest http,
      HttpServletResponse response)
      throws IOException {
    String remote = http.getRemoteAddr();
    switch (access.decide(caller, study.read())) {
      case AccessDecision.Unavailable no ->
          new Problem(503, "Images are paused", no.sentence()).write(response);
      case AccessDecision.Unknown no -> {
        log.denied(study.centre(), study.read(), caller, "UNKNOWN", remote);
        Problem.NOT_FOUND.write(response);
      }
      case AccessDecision.NotHolder no -> {
        log.denied(study.centre(), study.read(), caller, "NOT_HOLDER", remote);
        new Problem(403, "Not yours to read", no.sentence()).write(response);
      }
      case AccessDecision.Granted granted -> {
        if (!inScope(request, study)) {
          Problem.NOT_FOUND.write(response);
          return;
        }
        log.opened(study.centre(), study.read(), caller, granted.ground(), remote);
        limited(request, study, granted, caller, grant, http, response);
      }
    }
  }

  private void limited(
      ReadRequest request,
      ReadStudy study,
      AccessDecision.Granted granted,
      UserAccount caller,
      AccessGrant grant,
      HttpServletRequest http,
      HttpServletResponse response)
      throws IOException {
    Optional<StreamLimits.Permit> permit = limits.enter(study.centre(), study.read());
    if (permit.isEmpty()) {
      Problem.BUSY.write(response);
      return;
    }
    Downstream out = new Downstream(response, grant);
    Thread serving = Thread.currentThread();
    grant.onCut(
        () -> {
          CallerConnection.cut(http);
          // Interruption ends a blocked read from the archive, too.
          serving.interrupt();
        });
    try (StreamLimits.Permit held = permit.get()) {
      serve(request, study, granted, out, http);
    } catch (FrameRelay.Withheld withheld) {
      log.withheld(
          study.centre(), study.read(), caller, withheld.kind().name(), http.getRemoteAddr());
      refuse(out, withheld(withheld.kind()));
    } catch (SourceFault fault) {
      refuse(out, grant.isCut() ? ENDED : Problem.of(fault.kind()));
    } catch (Downstream.Aborted cut) {
      refuse(out, ENDED);
    }
  }

  private void serve(
      ReadRequest request,
      ReadStudy study,
      AccessDecision.Granted granted,
      Downstream out,
      HttpServletRequest http)
      throws IOException {
    StudySource source =
        archives
            .source(study.centre(), study.endpoint())
            .orElseThrow(() -> new SourceFault(SourceFault.Kind.UNREACHABLE));
    out.response().setHeader("Cache-Control", "private, no-store");
    out.response().setHeader("X-Content-Type-Options", "nosniff");
    try {
      IntegrityMonitor.Watch watch = integrity.watch(study, granted.manifestVersion());
      handler.answer(request, new ReadImagesHandler.Granted(study, source, watch, out, http));
    } catch (Manifests.DamagedManifest damaged) {
      throw new FrameRelay.Withheld(IntegrityFault.Kind.MANIFEST_DAMAGED);
    }
  }

  private static Problem withheld(IntegrityFault.Kind kind) {
    return new Problem(502, "Image withheld", kind.sentence() + " The centre has been told.");
  }

  /**
   * In words while nothing was sent; else the connection ends where it is, without a proper end.
   */
  private static void refuse(Downstream out, Problem problem) throws IOException {
    Thread.interrupted();
    if (!out.hasBegun()) {
      problem.write(out.response());
      return;
    }
    throw new CloseNowException(problem.title());
  }

  private static boolean inScope(ReadRequest request, ReadStudy study) {
    Optional<ObjectPath> path =
        switch (request) {
          case ReadRequest.Search search -> search.within();
          case ReadRequest.Metadata metadata -> Optional.of(metadata.path());
          case ReadRequest.Frames frames -> Optional.of(frames.instance());
          case ReadRequest.Rendered rendered -> Optional.of(rendered.path());
          case ReadRequest.Bulk bulk -> Optional.of(bulk.instance());
          case ReadRequest.NotOffered no -> Optional.empty();
        };
    return path.isEmpty() || path.get().study().equals(study.study());
  }
}
