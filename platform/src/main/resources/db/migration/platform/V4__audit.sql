-- Append-only. Each record's digest covers the digest of the one before it.
create table audit_record (
  sequence        bigint primary key,
  recorded_at_ms  bigint not null,
  type            text   not null,
  action          text   not null,
  outcome         integer not null,
  agent           text   not null,
  organisation    text   not null,
  entity          text   not null,
  detail          text   not null,
  correlation     text   not null,
  previous_digest bytea  not null,
  digest          bytea  not null
);
create index audit_record_organisation on audit_record (organisation, sequence);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log only grows';
end
$$;

create trigger audit_only_grows before update or delete or truncate on audit_record
  for each statement execute function refuse_audit_change();
