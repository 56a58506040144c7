-- Submissions that must happen once: recorded first, then sent, re-signed after expiry.
create table ledger_outbox (
  business_key text primary key,
  organisation text        not null,
  operations   bytea       not null,
  signed_tx    bytea       not null,
  tx_hash      text        not null,
  expires_at   timestamptz not null,
  state        text        not null check (state in ('SENT', 'COMMITTED', 'REJECTED')),
  height       bigint      not null default 0,
  block_time   timestamptz,
  answer       bytea       not null default '',
  sentence     text        not null default '',
  attempts     integer     not null default 1,
  created_at   timestamptz not null,
  changed_at   timestamptz not null
);
create index ledger_outbox_open on ledger_outbox (created_at) where state = 'SENT';
