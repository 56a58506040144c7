package org.readledger.marketplace.eligibility;

import java.time.Instant;
import java.util.Optional;

/**
 * One requirement of a posting as it stands for one reader.
 *
 * @param label what is asked, for example "Licence, Michigan"
 * @param met whether the ledger finds it met
 * @param explanation why or why not, for example "No attestation on the ledger"
 * @param nextStep what the reader can do about it, empty when met
 * @param validUntil until when the attestation that meets it is valid
 * @param attestation hexadecimal id of the attestation that meets it, or the nearest one
 */
public record RequirementView(
    String label,
    boolean met,
    String explanation,
    String nextStep,
    Optional<Instant> validUntil,
    Optional<String> attestation) {}
