package org.readledger.ui.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.readledger.marketplace.wallet.Wallet;
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
  private final AuthenticationContext authentication;

  TopBarParts(
      CurrentUser currentUser,
      UserDirectory directory,
      Wallet wallet,
      LedgerPulse pulse,
      AuthenticationContext authentication) {
    this.currentUser = currentUser;
    this.directory = directory;
    this.wallet = wallet;
    this.pulse = pulse;
    this.authentication = authentication;
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
    bar.person(
        person.displayName(), directory.nameOf(person.organisation()), authentication::logout);
  }

  /** Whether this installation is a demo: its accounts say so. */
  boolean demo() {
    return directory.all().stream().anyMatch(UserAccount::demo);
  }
}
