create table audit_head (
    single  boolean  primary key default true check (single),
    number  bigint   not null,
    hash    bytea    not null
);

comment on table audit_head is 'where the chain ends, so that cutting off the newest entries is noticed; locked by who writes the next';

insert into audit_head (number, hash)
select coalesce(max(number), 0), coalesce((select hash from audit_entry order by number desc limit 1), '')
from audit_entry;

create function move_audit_head() returns trigger language plpgsql as $$
begin
    update audit_head set number = new.number, hash = new.hash
    where number = new.number - 1 and hash = new.previous;
    if not found then
        raise exception 'audit entry % does not follow the last one', new.number;
    end if;
    return null;
end
$$;

create trigger audit_entry_moves_head after insert on audit_entry
    for each row execute function move_audit_head();

create function refuse_audit_head_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if exists (
            select from audit_entry
            where number = new.number and number = old.number + 1 and hash = new.hash and previous = old.hash
        ) then
            return new;
        end if;
    end if;
    raise exception 'the head of the audit only moves to the entry that follows';
end
$$;

create trigger audit_head_only_advances before update or delete on audit_head
    for each row execute function refuse_audit_head_change();

create trigger audit_head_is_not_truncated before truncate on audit_head
    for each statement execute function refuse_audit_head_change();
