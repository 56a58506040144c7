-- Who signs in, in whose name. Names live here and never on the ledger.
create table organisation (
  participant_id text primary key,
  kind           text not null,
  name           text not null,
  jurisdiction   text not null
);
create index organisation_kind on organisation (kind, name);

create table user_account (
  user_id      uuid primary key,
  display_name text    not null,
  organisation text    not null references organisation,
  holder       text    not null unique,
  key_id       text    not null,
  roles        text[]  not null,
  demo         boolean not null
);
create index user_account_organisation on user_account (organisation);

-- An API token is kept as SHA-256 only.
create table api_token (
  digest     text primary key,
  user_id    uuid        not null references user_account,
  created_at timestamptz not null
);
create index api_token_user on api_token (user_id);
