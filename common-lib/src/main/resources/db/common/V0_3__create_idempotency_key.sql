create table idempotency_key (
    principal     text        not null,
    route         text        not null,
    key           text        not null,
    body_hash     text        not null,
    resource_id   uuid        not null,
    attempt       uuid        not null unique,
    locked_until  timestamptz not null,
    status        integer,
    content_type  text,
    location      text,
    body          bytea,
    created_at    timestamptz not null default now(),
    primary key (principal, route, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);

comment on column idempotency_key.body_hash is 'Keyed hash of the request body';
comment on column idempotency_key.resource_id is 'Id of what the request creates, the same in every attempt';
comment on column idempotency_key.locked_until is 'Until then an attempt without an answer is taken to be running';
comment on column idempotency_key.status is 'Null until the first success, whose answer is then replayed';
