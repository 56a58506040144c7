package org.readledger.marketplace.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.readledger.marketplace.imaging.access.AccessLog;
import org.readledger.marketplace.imaging.access.LedgerReadAccess;
import org.readledger.marketplace.imaging.access.StreamRegistry;
import org.readledger.marketplace.imaging.endpoint.EndpointService;
import org.readledger.marketplace.imaging.integrity.IntegrityMonitor;
import org.readledger.marketplace.imaging.manifest.StoredReadStudies;
import org.readledger.marketplace.imaging.proxy.DicomWebServlet;
import org.readledger.marketplace.imaging.viewer.ViewerServlet;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where images and viewer are served; both ask for a signed-in person at each request. */
@Configuration(proxyBeanMethods = false)
class ImagingRoutes {

  @Bean
  ServletRegistrationBean<DicomWebServlet> dicomWebRoute(
      CurrentUser currentUser,
      StoredReadStudies studies,
      LedgerReadAccess access,
      StreamRegistry streams,
      EndpointService archives,
      IntegrityMonitor integrity,
      AccessLog log) {
    return new ServletRegistrationBean<>(
        new DicomWebServlet(currentUser, studies, access, streams, archives, integrity, log),
        "/dicomweb/*");
  }

  @Bean
  ServletRegistrationBean<ViewerServlet> viewerRoute(
      CurrentUser currentUser,
      StoredReadStudies studies,
      LedgerReadAccess access,
      AccessLog log,
      @Value("${READLEDGER_OHIF_DIR:}") String directory)
      throws IOException {
    Optional<Path> viewer =
        directory.isBlank() ? Optional.empty() : Optional.of(Path.of(directory));
    return new ServletRegistrationBean<>(
        new ViewerServlet(currentUser, studies, access, log, viewer), "/viewer/*");
  }
}
