-- when the books were last added up, by whichever replica, and how many contradictions there were
create table ledger_check (
    id          integer     primary key check (id = 1),
    checked_at  timestamptz not null,
    violations  bigint      not null
);

insert into ledger_check (id, checked_at, violations) values (1, '-infinity', 0);
