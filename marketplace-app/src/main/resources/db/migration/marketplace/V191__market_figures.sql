-- One row per read: enough for the operator's figures, nothing about studies or people.
create table market_read (
  posting_id   text primary key,
  state        text        not null,
  deadline     timestamptz not null,
  posted_at    timestamptz not null,
  claimed_at   timestamptz,
  reported_at  timestamptz,
  height       bigint      not null
);
create index market_read_state on market_read (state, deadline);
