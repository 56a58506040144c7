package org.readledger.platform.chain;

import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.AuthorisationSnapshot;
import org.readledger.ledger.proto.CreditCheck;
import org.readledger.ledger.proto.EligibilityAnswer;
import org.readledger.ledger.proto.Manifest;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.Report;

/**
 * Typed questions to this instance's own node, answered at its last committed height. An
 * unreachable node is an {@link LedgerUnreachable}.
 */
public interface LedgerQueries {

  /** The rule itself, asked instead of imitated. */
  EligibilityAnswer eligibility(ParticipantId reader, List<PostingId> postings);

  /** Available and held credits; a zero account when nothing ever moved. */
  Account account(ParticipantId participant);

  /** The head record of a read. */
  Optional<Read> read(PostingId posting);

  /** The terms of a posting. */
  Optional<Posting> posting(PostingId posting);

  /** One version of a report. */
  Optional<Report> report(PostingId posting, int version);

  /** The root of a study's frame hashes, as anchored under a version. */
  Optional<Manifest> manifest(PostingId posting, int version);

  /** An attestation. */
  Optional<Attestation> attestation(AttestationId attestation);

  /** Totals recomputed from every account. */
  CreditCheck creditCheck();

  /** The market rules in force. */
  MarketRules rules();

  /** One page of everything a proxy needs to decide. */
  AuthorisationSnapshot authorisation(Optional<PostingId> after, int limit);
}
