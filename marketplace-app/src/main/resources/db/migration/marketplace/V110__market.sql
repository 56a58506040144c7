-- Display numbers outlive a rebuild of the rows below: people have written them down.
create sequence market_number_sequence start with 1001;

create table market_number (
  posting_id text primary key,
  number     bigint not null unique default nextval('market_number_sequence')
);

-- What the chain says of a posting and its read. Rebuilt from genesis on reset.
create table market_posting (
  posting_id       text primary key,
  center           text not null,
  state            smallint not null,
  priority         smallint not null,
  modality         text     not null,
  region           text     not null,
  jurisdiction     text     not null,
  fee              bigint   not null,
  claim_cost       bigint   not null,
  images           integer  not null,
  deadline_ms      bigint   not null,
  posted_at_ms     bigint   not null,
  holder           text,
  last_holder      text,
  first_claimed_ms bigint,
  claimed_at_ms    bigint,
  reported_at_ms   bigint,
  settled_at_ms    bigint,
  manifest_frames  integer  not null default 0,
  manifest_height  bigint   not null default 0,
  posting          bytea    not null,
  read             bytea    not null,
  height           bigint   not null
);
create index market_posting_open on market_posting (priority desc, deadline_ms) where state = 1;
create index market_posting_center on market_posting (center, state);
create index market_posting_holder on market_posting (holder) where holder is not null;
create index market_posting_last on market_posting (last_holder) where last_holder is not null;

create table market_ledger_report (
  posting_id       text not null,
  version          integer  not null,
  kind             smallint not null,
  digest           text not null,
  author           text not null,
  manifest_version integer  not null,
  filed_at_ms      bigint   not null,
  height           bigint   not null,
  tx_hash          text     not null,
  primary key (posting_id, version)
);
create index market_ledger_report_digest on market_ledger_report (digest);

create table market_progress (
  name   text primary key,
  height bigint not null
);
insert into market_progress values ('chain', 0);

-- Off-ledger details of a posting, projected from the study order's events.
create table market_order (
  posting_id  text primary key,
  center      text not null,
  study_uid   text     not null,
  accession   text     not null,
  description text     not null,
  question    text     not null,
  age_band    text     not null,
  sex         text     not null,
  status      text     not null,
  dispute     text     not null default ''
);
create index market_order_study on market_order (center, study_uid);

-- Work that follows a posting: the manifest is built, then anchored once.
create table market_anchoring (
  posting_id text primary key,
  center     text not null,
  done       boolean  not null default false,
  attempts   integer  not null default 0,
  due_ms     bigint   not null,
  sentence   text     not null default ''
);
create index market_anchoring_due on market_anchoring (due_ms) where not done;

create table market_draft (
  posting_id text not null,
  reader     text not null,
  revision   bigint   not null,
  template   text     not null,
  sections   text     not null,
  saved_ms   bigint   not null,
  primary key (posting_id, reader)
);

-- Documents prepared for signing, projected from the report's events; filed once the chain says so.
create table market_report (
  digest     text primary key,
  posting_id text not null,
  version    integer  not null,
  kind       smallint not null,
  author     text not null,
  canonical  text     not null,
  filed      boolean  not null default false,
  delivery   text     not null default 'NOT_DUE',
  attempts   integer  not null default 0,
  due_ms     bigint   not null default 0,
  sentence   text     not null default ''
);
create index market_report_posting on market_report (posting_id, version);
create index market_report_due on market_report (due_ms) where delivery in ('WAITING', 'RETRYING');
