package org.readledger.credentialing.rest;

import java.util.List;
import org.readledger.credentialing.reader.MyCredentials;
import org.readledger.credentialing.reader.MyCredentials.CredentialLine;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in reader's own credentials. */
@RestController
@RequestMapping("/api/v1/credentials")
class MyCredentialsController {

  private final MyCredentials credentials;
  private final CurrentUser user;

  MyCredentialsController(MyCredentials credentials, CurrentUser user) {
    this.credentials = credentials;
    this.user = user;
  }

  @GetMapping("/mine")
  @PreAuthorize("hasRole('READER')")
  List<CredentialLine> mine() {
    return credentials.of(user.require());
  }
}
