package org.readledger.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows which port is the management server's, so that its paths answer nowhere else. */
@Component
class ManagementPort {

  private static final String NAMESPACE = "management";
  private static volatile int port = -1;

  static boolean isManagement(HttpServletRequest request) {
    return request.getLocalPort() == port;
  }

  @EventListener
  void onStart(ServletWebServerInitializedEvent event) {
    if (NAMESPACE.equals(event.getApplicationContext().getServerNamespace())) {
      port = event.getWebServer().getPort();
    }
  }
}
