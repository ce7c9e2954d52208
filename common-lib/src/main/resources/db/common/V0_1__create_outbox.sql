create table outbox (
    id           bigint      generated always as identity primary key,
    message_id   uuid        not null unique,
    partition    smallint    not null,
    routing_key  text        not null,
    payload      jsonb       not null,
    traceparent  text,
    created_at   timestamptz not null default now()
);

create index outbox_by_partition on outbox (partition, id);

comment on table outbox is 'Events committed but not yet confirmed by the broker; a confirmed one is deleted';
comment on column outbox.partition is 'Hash of the event''s subject: within a partition events leave in order of id';
comment on column outbox.traceparent is 'W3C trace context of the transaction that published the event';
