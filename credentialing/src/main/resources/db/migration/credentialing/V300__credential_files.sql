-- Views of credential files and of the ledger's attestations. All rows are rebuilt from events.
create table credential_file (
  file_id      text primary key,
  body         text        not null,
  reader       text        not null,
  status       text        not null,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null,
  completed_at timestamptz,
  decided_at   timestamptz,
  decided_by   text,
  decision     text,
  reason       text
);
create index credential_file_body on credential_file (body, status);
create index credential_file_reader on credential_file (reader);

create table credential_element (
  file_id         text        not null references credential_file,
  element_id      text        not null,
  position        bigint generated always as identity,
  type            text        not null,
  code            text        not null,
  amount_minor    bigint      not null,
  currency        text        not null,
  valid_until     timestamptz not null,
  reference       text        not null,
  stated_at       timestamptz not null,
  source          text,
  method          text,
  result          text,
  evidence_digest text,
  verified_by     text,
  verified_at     timestamptz,
  attestation_id  text,
  transaction     text,
  primary key (file_id, element_id)
);

-- Written in the transaction of the plan itself, so that the chain's answer always finds its element.
create table credential_planned_attestation (
  attestation_id text primary key,
  file_id        text not null,
  element_id     text not null,
  position       bigint generated always as identity
);
create index credential_planned_element on credential_planned_attestation (file_id, element_id);

-- What a source showed; its SHA-256 stands on the ledger with the attestation.
create table credential_evidence (
  body            text        not null,
  evidence_digest text        not null,
  evidence        text        not null,
  recorded_at     timestamptz not null,
  primary key (body, evidence_digest)
);

create table ledger_attestation (
  attestation_id  text primary key,
  body            text        not null,
  subject         text        not null,
  type            text        not null,
  code            text        not null,
  amount_minor    bigint      not null,
  currency        text        not null,
  screened_at     timestamptz,
  valid_from      timestamptz not null,
  valid_until     timestamptz not null,
  evidence_digest text        not null,
  status          text        not null,
  revoked_at      timestamptz,
  height          bigint      not null,
  transaction     text        not null
);
create index ledger_attestation_subject on ledger_attestation (subject, status);
create index ledger_attestation_body on ledger_attestation (body, valid_until);

create table ledger_agreement (
  agreement_id    text primary key,
  center          text        not null,
  body            text        not null,
  valid_until     timestamptz not null,
  document_digest text        not null,
  recorded_at     timestamptz not null,
  height          bigint      not null,
  transaction     text        not null
);
create index ledger_agreement_parties on ledger_agreement (center, body);
