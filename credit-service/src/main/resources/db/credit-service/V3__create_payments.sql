-- one intention to buy credits; what is credited is what stands here, never what a message says
create table checkout (
    id              uuid        primary key,
    user_id         uuid        not null,
    credits         bigint      not null check (credits > 0),
    amount_cents    bigint      not null check (amount_cents > 0),
    status          text        not null default 'OPEN' check (status in ('OPEN', 'PAID', 'EXPIRED', 'FAILED')),
    session_id      text        unique,
    payment_intent  text        unique,
    taken_back      bigint      not null default 0 check (taken_back between 0 and credits),
    created_at      timestamptz not null default now(),
    constraint checkout_is_paid_by_a_payment check ((status = 'PAID') = (payment_intent is not null))
);

comment on column checkout.taken_back is 'credits taken back so far, after refunds and disputes';

-- money that went back, by payment; kept even when the payment itself has not been heard of yet
create table money_back (
    payment_intent  text    primary key,
    refunded_cents  bigint  not null default 0
);

create table dispute (
    id              text    primary key,
    payment_intent  text    not null,
    amount_cents    bigint  not null,
    won             boolean not null default false
);

create index dispute_by_payment on dispute (payment_intent);

create table subscription (
    id                    text        primary key,
    user_id               uuid        not null,
    plan                  text        not null,
    status                text        not null,
    period_end            timestamptz,
    cancel_at_period_end  boolean     not null default false,
    told_at               timestamptz not null
);

comment on column subscription.told_at is 'when the payment provider made the newest message that is applied here';

create index subscription_by_user on subscription (user_id);

-- monthly credits that have not expired yet
create table allowance (
    grant_id   uuid        primary key,
    wallet_id  uuid        not null references wallet (id),
    ends_at    timestamptz not null
);

create index allowance_by_end on allowance (ends_at);
create index allowance_by_wallet on allowance (wallet_id);
