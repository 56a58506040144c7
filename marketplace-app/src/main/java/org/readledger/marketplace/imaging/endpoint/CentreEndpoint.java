package org.readledger.marketplace.imaging.endpoint;

import java.time.Instant;
import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;

/**
 * A DICOMweb archive a centre registered. Its credentials stay inside this package.
 *
 * @param id off the ledger
 * @param centre whose it is
 * @param name what staff call it
 * @param baseUrl the DICOMweb root, for the centre's own staff only
 * @param signsIn whether credentials are registered
 * @param changedAt when it was last saved
 */
public record CentreEndpoint(
    UUID id,
    ParticipantId centre,
    String name,
    String baseUrl,
    boolean signsIn,
    Instant changedAt) {}
