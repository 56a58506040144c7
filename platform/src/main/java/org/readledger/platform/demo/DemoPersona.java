package org.readledger.platform.demo;

import org.readledger.platform.identity.Organisation;
import org.readledger.platform.identity.UserAccount;

/**
 * Somebody to sign in as in demo mode.
 *
 * @param key a stable name, for example `reader-neuro`
 * @param account the person
 * @param organisation in whose name the person acts
 * @param about one sentence for the sign-in page
 * @param featured whether the sign-in page offers the person; the others belong to `smoke`
 */
public record DemoPersona(
    String key, UserAccount account, Organisation organisation, String about, boolean featured) {}
