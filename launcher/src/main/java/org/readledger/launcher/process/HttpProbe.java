package org.readledger.launcher.process;

import java.util.Map;
import java.util.Optional;

/**
 * Well when a GET answers 200.
 *
 * @param target an http address on loopback
 * @param headers sent along, for a server that wants credentials
 */
public record HttpProbe(String target, Map<String, String> headers) implements HealthProbe {

  /** Copies, so that probes never change. */
  public HttpProbe {
    headers = Map.copyOf(headers);
  }

  /** A probe without headers. */
  public HttpProbe(String target) {
    this(target, Map.of());
  }

  @Override
  public Optional<String> trouble() {
    return switch (LoopbackHttp.get(target, headers)) {
      case LoopbackHttp.Answer(int code, String body) when code == 200 -> Optional.empty();
      case LoopbackHttp.Answer(int code, String body) -> Optional.of("answers " + code);
      case LoopbackHttp.Silence(String why) -> Optional.of(why);
    };
  }
}
