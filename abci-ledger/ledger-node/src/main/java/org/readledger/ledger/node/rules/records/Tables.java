package org.readledger.ledger.node.rules.records;

import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.proto.AccessLogHead;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.Agreement;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.BusinessReference;
import org.readledger.ledger.proto.CreditTotals;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.Manifest;
import org.readledger.ledger.proto.Participant;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.Report;
import org.readledger.ledger.proto.Subject;

/** What lies in which store; state.proto documents the keys. */
public final class Tables {

  public static final Table<Participant> PARTICIPANTS =
      new Table<>(Store.PARTICIPANTS, Participant.parser());
  public static final Table<Key> KEYS = new Table<>(Store.KEYS, Key.parser());
  public static final Table<Account> ACCOUNTS = new Table<>(Store.ACCOUNTS, Account.parser());
  public static final Table<CreditTotals> TOTALS = new Table<>(Store.TOTALS, CreditTotals.parser());
  public static final Table<BusinessReference> REFERENCES =
      new Table<>(Store.REFERENCES, BusinessReference.parser());
  public static final Table<Attestation> ATTESTATIONS =
      new Table<>(Store.ATTESTATIONS, Attestation.parser());
  public static final Table<Subject> SUBJECTS = new Table<>(Store.SUBJECTS, Subject.parser());
  public static final Table<Agreement> AGREEMENTS =
      new Table<>(Store.AGREEMENTS, Agreement.parser());
  public static final Table<Posting> POSTINGS = new Table<>(Store.POSTINGS, Posting.parser());
  public static final Table<Read> READS = new Table<>(Store.READS, Read.parser());
  public static final Table<Manifest> MANIFESTS = new Table<>(Store.MANIFESTS, Manifest.parser());
  public static final Table<Report> REPORTS = new Table<>(Store.REPORTS, Report.parser());
  public static final Table<AccessLogHead> LOGS = new Table<>(Store.LOGS, AccessLogHead.parser());

  private Tables() {}
}
