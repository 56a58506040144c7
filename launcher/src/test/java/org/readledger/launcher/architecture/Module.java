package org.readledger.launcher.architecture;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The modules, what each is for, and which others it may use. */
enum Module {
  ABCI("abci-ledger/abci", "ABCI 2.0 server library"),
  LEDGER_API("abci-ledger/ledger-api", "transactions, events, signing, RPC client"),
  LEDGER_NODE("abci-ledger/ledger-node", "the replicated state machine"),
  PLATFORM("platform", "identity, tenancy, audit, signing seam, chain follower"),
  CREDENTIALING("credentialing", "credential files, verification, attesting"),
  MARKETPLACE_APP("marketplace-app", "studies, worklist, reads, reports, imaging, REST"),
  UI("ui", "views and the full application"),
  LAUNCHER("launcher", "what ./readledger runs");

  private final String folder;
  private final String purpose;

  Module(String folder, String purpose) {
    this.folder = folder;
    this.purpose = purpose;
  }

  /** Its folder in the repository. */
  String folder() {
    return folder;
  }

  /** One phrase for the diagram. */
  String purpose() {
    return purpose;
  }

  /** The modules it may use, directly. */
  Set<Module> allowed() {
    return switch (this) {
      case ABCI, LEDGER_API -> EnumSet.noneOf(Module.class);
      case LEDGER_NODE -> EnumSet.of(ABCI, LEDGER_API);
      case PLATFORM -> EnumSet.of(LEDGER_API);
      case CREDENTIALING, MARKETPLACE_APP -> EnumSet.of(PLATFORM, LEDGER_API);
      case UI -> EnumSet.of(MARKETPLACE_APP, CREDENTIALING, PLATFORM, LEDGER_API);
      case LAUNCHER -> EnumSet.of(LEDGER_NODE, ABCI, LEDGER_API);
    };
  }

  /** Its compiled classes. */
  Path classes(Path checkout) {
    return checkout.resolve(folder).resolve("target/classes");
  }
}
