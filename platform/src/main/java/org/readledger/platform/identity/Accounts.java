package org.readledger.platform.identity;

/** Keeps accounts and their tokens. */
public interface Accounts {

  /** Adds an account or changes it. Its organisation must be known. */
  void save(UserAccount account);

  /** Accepts an API token for the account from now on. Only its digest is kept. */
  void grantToken(UserAccount account, String token);
}
