-- Every movement of credits as the ledger recorded it, one row per event and account change.
create table wallet_movement (
  height          bigint      not null,
  position        bigint generated always as identity,
  account         text        not null,
  at              timestamptz not null,
  transaction     text        not null,
  reason          text        not null,
  posting_id      text        not null,
  available_delta bigint      not null,
  held_delta      bigint      not null,
  available_after bigint      not null,
  held_after      bigint      not null,
  primary key (account, position)
);
create index wallet_movement_newest on wallet_movement (account, position desc);

create sequence purchase_number start 1001;

create table credit_purchase (
  purchase_id       text primary key,
  number            bigint      not null unique default nextval('purchase_number'),
  buyer             text        not null,
  credits           bigint      not null,
  status            text        not null,
  ordered_at        timestamptz not null,
  payment_reference text,
  issued_tx         text,
  issued_height     bigint,
  settled_at        timestamptz,
  sentence          text        not null
);
create index credit_purchase_buyer on credit_purchase (buyer, ordered_at desc);
-- The bank's reference pays for one order only.
create unique index credit_purchase_reference on credit_purchase (payment_reference)
  where payment_reference is not null and status <> 'REFUSED';
