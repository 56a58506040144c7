package org.readledger.ui.shell;

import org.readledger.marketplace.wallet.Wallet;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.stereotype.Component;

/** What the frame needs of the services, so that the layout itself holds none. */
@Component
class TopBarParts {

  private final CurrentUser currentUser;
  private final UserDirectory directory;
  private final Wallet wallet;
  private final LedgerPulse pulse;
  private final DemoPersonas personas;

  TopBarParts(
      CurrentUser currentUser,
      UserDirectory directory,
      Wallet wallet,
      LedgerPulse pulse,
      DemoPersonas personas) {
    this.currentUser = currentUser;
    this.directory = directory;
    this.wallet = wallet;
    this.pulse = pulse;
    this.personas = personas;
  }

  TopBar topBar() {
    var user = currentUser.find();
    var bar =
        new TopBar(
            user.map(Destination::of).orElseGet(Destination::open), demo(), new LedgerPill(pulse));
    user.ifPresent(person -> fill(bar, person));
    return bar;
  }

  private void fill(TopBar bar, UserAccount person) {
    if (Destination.hasWallet(person)) {
      bar.addPill(new WalletPill(wallet, pulse, person));
    }
    bar.person(person.displayName(), directory.nameOf(person.organisation()));
  }

  /** Whether this installation is a demo: it has personas. */
  boolean demo() {
    return !personas.all().isEmpty();
  }
}
