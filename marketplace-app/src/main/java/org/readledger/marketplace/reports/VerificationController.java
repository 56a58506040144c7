package org.readledger.marketplace.reports;

import java.io.IOException;
import java.io.InputStream;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares a report with the ledger, for anyone who was handed one. */
@RestController
@RequestMapping("/api/v1/verification")
@PreAuthorize("permitAll()")
class VerificationController {

  private final ReportVerification verification;

  VerificationController(ReportVerification verification) {
    this.verification = verification;
  }

  /** The body is a PDF of ours or a canonical JSON document. */
  @PostMapping
  ResponseEntity<Object> check(InputStream document) throws IOException {
    var bytes = document.readNBytes(ReportVerification.MAX_BYTES + 1);
    return bytes.length > ReportVerification.MAX_BYTES
        ? TransactionAnswer.refused("This file is larger than 10 MB. Choose the report itself.")
        : ResponseEntity.ok(verification.check(bytes));
  }

  @GetMapping("/{digest}")
  VerificationResult check(@PathVariable String digest) {
    return verification.checkDigest(digest);
  }
}
