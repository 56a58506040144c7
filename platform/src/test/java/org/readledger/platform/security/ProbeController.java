package org.readledger.platform.security;

import java.util.Map;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes with every kind of rule. */
@TestComponent
@RestController
@RequestMapping("/api/v1/probe")
class ProbeController {

  private final CurrentUser user;

  ProbeController(CurrentUser user) {
    this.user = user;
  }

  @GetMapping("/reader")
  @PreAuthorize("hasRole('READER')")
  Map<String, String> forReaders() {
    return Map.of("name", user.require().displayName());
  }

  @PostMapping("/reader")
  @PreAuthorize("hasRole('READER')")
  Map<String, Integer> write(@RequestBody Map<String, String> body) {
    return Map.of("fields", body.size());
  }

  @GetMapping("/unruled")
  String withoutRule() {
    return "reachable";
  }

  @GetMapping("/failing")
  @PreAuthorize("hasRole('READER')")
  String failing() {
    throw new IllegalStateException("the secret detail");
  }
}
