package org.readledger.ui.landing;

import java.util.List;
import java.util.Optional;
import org.readledger.platform.demo.DemoPersona;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Component;

/** Who is signed in, and who can be in a demo. */
@Component
class PersonaSignIn {

  private final CurrentUser currentUser;
  private final DemoPersonas personas;

  PersonaSignIn(CurrentUser currentUser, DemoPersonas personas) {
    this.currentUser = currentUser;
    this.personas = personas;
  }

  Optional<UserAccount> signedIn() {
    return currentUser.find();
  }

  List<DemoPersona> personas() {
    return personas.all().stream().filter(DemoPersona::featured).toList();
  }
}
