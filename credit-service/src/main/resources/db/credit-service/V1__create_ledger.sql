create table wallet (
    id              uuid        primary key,
    credits_posted  bigint      not null default 0 check (credits_posted >= 0),
    debits_posted   bigint      not null default 0 check (debits_posted >= 0),
    debits_pending  bigint      not null default 0 check (debits_pending >= 0),
    debt            bigint      not null default 0 check (debt >= 0),
    allowance       bigint      not null default 0,
    allowance_id    uuid,
    version         bigint      not null default 0,
    opened_at       timestamptz not null default now(),
    constraint wallet_is_never_overdrawn check (debits_posted + debits_pending <= credits_posted),
    constraint wallet_pays_debt_first check (debt = 0 or debits_posted + debits_pending = credits_posted),
    constraint wallet_can_spend_its_allowance
        check (allowance between 0 and credits_posted - debits_posted - debits_pending)
) with (fillfactor = 50);

comment on column wallet.debits_pending is 'set aside by holds that are not resolved';
comment on column wallet.debt is 'refunded or disputed credits that had been spent; new credits pay it first';
comment on column wallet.allowance is 'the part of what can be spent that expires with its period; spent before the rest';
comment on column wallet.allowance_id is 'the grant that the allowance came from';

-- the only place that knows whose a wallet is: erasing a person deletes this row and keeps the books
create table account (
    user_id       uuid   primary key,
    wallet_id     uuid   not null unique references wallet (id) deferrable initially deferred,
    tier          text   not null default 'FREE' check (tier in ('FREE', 'PRO', 'ENTERPRISE')),
    tier_version  bigint not null default 0
);

-- pending_id has no foreign key: checking one needs the right to lock rows here, and that right is revoked below
create table transfer (
    seq              bigint      generated always as identity,
    id               uuid        primary key,
    wallet_id        uuid        not null references wallet (id),
    kind             text        not null,
    amount           bigint      not null check (amount >= 0),
    pending_id       uuid,
    job_id           uuid,
    run              integer,
    allowance_id     uuid,
    from_allowance   bigint      not null default 0 check (from_allowance between 0 and amount),
    reason           text,
    credits_delta    bigint      not null,
    debits_delta     bigint      not null,
    pending_delta    bigint      not null,
    debt_delta       bigint      not null,
    allowance_delta  bigint      not null,
    created_at       timestamptz not null default now(),
    constraint transfer_moves_what_its_kind_says check (case
        when kind in ('TOPUP', 'GRANT') then pending_id is null and amount > 0 and debt_delta <= 0
            and (credits_delta, debits_delta, pending_delta) = (amount + debt_delta, 0, 0)
        when kind = 'HOLD' then pending_id is null and amount > 0 and job_id is not null and run is not null
            and (credits_delta, debits_delta, pending_delta, debt_delta) = (0, 0, amount, 0)
        when kind = 'CAPTURE' then pending_id is not null and amount > 0 and pending_delta <= -amount
            and credits_delta = 0 and debits_delta between amount and -pending_delta and debt_delta <= 0
        when kind in ('RELEASE', 'EXPIRY') and pending_id is not null then amount > 0 and pending_delta = -amount
            and credits_delta = 0 and debits_delta between 0 and amount and debt_delta <= 0
        when kind = 'RELEASE' then (amount, credits_delta, debits_delta, pending_delta, debt_delta) = (0, 0, 0, 0, 0)
        when kind = 'EXPIRY' then amount > 0
            and (credits_delta, debits_delta, pending_delta, debt_delta, allowance_delta) = (0, amount, 0, 0, -amount)
        when kind = 'REFUND' then pending_id is null and amount > 0 and debt_delta >= 0
            and (credits_delta, debits_delta, pending_delta) = (0, amount - debt_delta, 0)
        else false end)
);

comment on column transfer.id is 'the idempotency id: the same business fact always has the same';
comment on column transfer.pending_id is 'the hold that this transfer resolves';
comment on column transfer.allowance_id is 'the grant that from_allowance came from; of a hold';

-- capture, release and expiry of one hold race for this index
create unique index transfer_resolves_a_hold_once on transfer (pending_id) where pending_id is not null;
create index transfer_by_wallet on transfer (wallet_id, seq desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'transfers are append-only' using errcode = 'restrict_violation';
end $$;

create trigger transfer_is_append_only before update or delete or truncate on transfer
    for each statement execute function refuse_change();

revoke update, delete, truncate on transfer from current_user;

-- holds without a resolution, for whoever looks after forgotten ones
create table open_hold (
    id        uuid        primary key,
    job_id    uuid        not null,
    run       integer     not null,
    check_at  timestamptz not null
);

create index open_hold_by_check on open_hold (check_at);

-- wallets whose balance has changed since it was last announced
create table wallet_change (
    wallet_id  uuid primary key references wallet (id)
);
