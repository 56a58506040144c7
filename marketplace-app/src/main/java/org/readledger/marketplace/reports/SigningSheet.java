package org.readledger.marketplace.reports;

import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.platform.signing.PreparedTransaction;

/**
 * Exactly what a reader is about to sign.
 *
 * @param posting the read
 * @param kind preliminary, final or addendum
 * @param version the version this report will have
 * @param digestHex SHA-256 of the canonical document, lower-case hexadecimal
 * @param canonicalText the canonical document itself (RFC 8785)
 * @param consequence what follows, for example "81 cr paid and 10 cr returned on acceptance"
 * @param prepared the transaction's exact bytes and words
 */
public record SigningSheet(
    PostingId posting,
    ReportKind kind,
    int version,
    String digestHex,
    String canonicalText,
    String consequence,
    PreparedTransaction prepared) {}
