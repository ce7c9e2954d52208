create table audit_entry (
    number    bigint      primary key,
    at        timestamptz not null,
    actor     uuid        not null,
    address   text        not null,
    action    text        not null,
    target    text        not null,
    details   text        not null,
    previous  bytea       not null,
    hash      bytea       not null unique
);

comment on table audit_entry is 'append-only; hash covers every other column, and so the entry before, back to the first';
comment on column audit_entry.address is 'the network address that the request came from';

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed';
end
$$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger audit_entry_is_not_truncated before truncate on audit_entry
    for each statement execute function refuse_audit_change();
