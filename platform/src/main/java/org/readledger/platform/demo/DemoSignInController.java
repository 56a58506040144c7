package org.readledger.platform.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.readledger.platform.security.SessionSignIn;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One click, one persona. */
@RestController
@DemoMode
class DemoSignInController {

  private final DemoPersonas personas;
  private final SessionSignIn signIn;

  DemoSignInController(DemoPersonas personas, SessionSignIn signIn) {
    this.personas = personas;
    this.signIn = signIn;
  }

  @PostMapping(DemoPersonas.SIGN_IN)
  ResponseEntity<Object> signIn(
      @RequestParam("persona") String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    var persona = personas.find(key);
    if (persona.isEmpty()) {
      return TransactionAnswer.notFound("There is no such persona. Choose one from the page.");
    }
    signIn.signIn(persona.get().account(), request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
  }
}
