-- Imaging: where a read's study is, what its frames were when it was posted, who looked.

create table imaging_endpoint (
  endpoint_id  uuid        primary key,
  centre       text        not null,
  name         text        not null,
  base_url     text        not null,
  -- AES-256-GCM: nonce, then ciphertext with tag; bound to endpoint_id
  credentials  bytea       not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null
);
create index imaging_endpoint_centre on imaging_endpoint (centre, created_at);

create table imaging_read_study (
  read_id      text        primary key,
  centre       text        not null,
  endpoint_id  uuid        not null references imaging_endpoint,
  study_uid    text        not null,
  salt         bytea       not null,
  registered_at timestamptz not null
);
create index imaging_read_study_uid on imaging_read_study (centre, study_uid);

create table imaging_manifest (
  read_id        text        not null references imaging_read_study,
  version        integer     not null,
  root           bytea       not null,
  leaf_count     integer     not null,
  instance_count integer     not null,
  built_at       timestamptz not null,
  primary key (read_id, version)
);

create table imaging_manifest_leaf (
  read_id         text    not null,
  version         integer not null,
  position        integer not null,
  salted_uid      bytea   not null,
  frame           integer not null,
  transfer_syntax text    not null,
  sha256          bytea   not null,
  primary key (read_id, version, position),
  foreign key (read_id, version) references imaging_manifest
);

-- What was found wrong with a read's images while they passed.
create table imaging_integrity_fault (
  fault_id   bigint generated always as identity primary key,
  read_id    text        not null references imaging_read_study,
  salted_uid bytea       not null,
  frame      integer     not null,
  kind       text        not null,
  found_at   timestamptz not null
);
create index imaging_integrity_fault_read on imaging_integrity_fault (read_id, found_at);

create table imaging_access_batch (
  batch_id     bigint generated always as identity primary key,
  centre       text        not null,
  log_id       text        not null,
  sequence     bigint      not null,
  root         bytea       not null,
  record_count integer     not null,
  closed_at    timestamptz not null,
  anchored_at  timestamptz,
  unique (log_id, sequence)
);

create table imaging_access_log (
  record_id    bigint generated always as identity primary key,
  happened_at  timestamptz not null,
  centre       text        not null,
  read_id      text        not null,
  participant  text        not null,
  person       text        not null,
  event        text        not null,
  ground       text        not null,
  remote       text        not null,
  salt         bytea       not null,
  batch_id     bigint references imaging_access_batch
);
create index imaging_access_log_centre on imaging_access_log (centre, happened_at);
create index imaging_access_log_read on imaging_access_log (read_id, happened_at);
create index imaging_access_log_open on imaging_access_log (centre) where batch_id is null;
