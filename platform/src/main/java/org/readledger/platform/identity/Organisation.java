package org.readledger.platform.identity;

import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.ParticipantKind;

/**
 * A participant as this web tier knows it.
 *
 * @param id on the ledger
 * @param kind on the ledger
 * @param name what people read
 * @param jurisdiction ISO 3166-2 of its seat; empty when none is known
 */
public record Organisation(
    ParticipantId id, ParticipantKind kind, String name, String jurisdiction) {}
