create table payment (
    id           uuid        primary key,
    user_id      uuid        not null,
    kind         text        not null check (kind in ('topup', 'subscription')),
    amount       bigint      not null check (amount > 0),
    currency     text        not null,
    received_at  timestamptz not null
);

create index payment_by_day on payment (received_at);

comment on column payment.amount is 'in the smallest unit of the currency; what was given back later is not taken off';
