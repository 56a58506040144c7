-- The chain these read models belong to. One row.
create table chain_binding (
  only_row boolean primary key default true check (only_row),
  chain_id text not null
);
