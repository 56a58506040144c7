package org.readledger.marketplace.imaging.proxy;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.StandardSocketOptions;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.RequestFacade;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The caller's connection, so that an answer can be cut while its writer waits for a slow caller.
 * Tomcat ends such a wait by its write time-out only, and offers no public way to its socket; where
 * its internals change, answers are cut at their next chunk instead.
 */
final class CallerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(CallerConnection.class);

  private CallerConnection() {}

  /** Closes the connection at once; what waits in its send buffer is dropped. */
  static void cut(ServletRequest request) {
    socket(request)
        .ifPresent(
            socket -> {
              dropUnsent(socket);
              socket.close();
            });
  }

  private static void dropUnsent(SocketWrapperBase<?> socket) {
    if (socket.getSocket() instanceof NioChannel channel) {
      try {
        channel.getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException closedAlready) {
        // There is nothing left to drop.
      }
    }
  }

  private static Optional<SocketWrapperBase<?>> socket(ServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    if (!(inner instanceof RequestFacade)) {
      return Optional.empty();
    }
    try {
      Field field = RequestFacade.class.getDeclaredField("request");
      field.setAccessible(true);
      Request catalina = (Request) field.get(inner);
      Field hook = org.apache.coyote.Request.class.getDeclaredField("hook");
      hook.setAccessible(true);
      Method socket = AbstractProcessor.class.getDeclaredMethod("getSocketWrapper");
      socket.setAccessible(true);
      return Optional.ofNullable(
          (SocketWrapperBase<?>) socket.invoke(hook.get(catalina.getCoyoteRequest())));
    } catch (ReflectiveOperationException | RuntimeException changed) {
      LOG.warn("open answers are cut at their next chunk only: {}", changed.toString());
      return Optional.empty();
    }
  }
}
