-- what a charge says of its refunds is a sum that also falls, so that the newest word counts and not the largest
alter table money_back add column told_at timestamptz not null default '-infinity';

comment on column money_back.told_at is 'when the payment provider counted refunded_cents';
comment on column dispute.won is 'whether the money came back; a dispute stands here once its money was taken';

-- refunds that never reached the buyer; a charge does not tell of its sum again because of them
create table failed_refund (
    id              text        primary key,
    payment_intent  text        not null,
    amount_cents    bigint      not null,
    failed_at       timestamptz not null
);

create index failed_refund_by_payment on failed_refund (payment_intent);
