create table account (
    user_id          uuid        primary key,
    email            text,
    name             text,
    tier             text        not null default 'free',
    credits          bigint,
    unlimited        boolean     not null default false,
    status           text        not null default 'active' check (status in ('active', 'suspended')),
    registered_at    timestamptz,
    profile_version  bigint      not null default -1,
    wallet_version   bigint      not null default -1,
    tier_version     bigint      not null default -1
);

comment on table account is 'a user, put together from events that may come in any order; shown once it was registered';

create index account_by_registration on account (registered_at desc, user_id) where registered_at is not null;

create table project (
    project_id  uuid        primary key,
    user_id     uuid        not null,
    name        text,
    status      text        not null default 'draft',
    created_at  timestamptz,
    deleted_at  timestamptz,
    version     bigint      not null default -1
);

create index project_by_user on project (user_id);

create table job (
    job_id         uuid        primary key,
    user_id        uuid        not null,
    project_id     uuid        not null,
    type           text        not null,
    status         text        not null check (status in ('queued', 'processing', 'completed', 'failed', 'cancelled')),
    run            integer     not null,
    credits        bigint,
    error_code     text,
    error_message  text,
    queued_at      timestamptz,
    started_at     timestamptz,
    ended_at       timestamptz,
    version        bigint      not null
);

comment on column job.queued_at is 'of the latest run, as are started_at and ended_at';
comment on column job.version is 'of the event that said the status; the instants are kept from whichever event told them';

create index job_by_user on job (user_id);
create index job_by_end on job (ended_at) where ended_at is not null;
create index job_waiting on job (status) where status in ('queued', 'processing');

create table credit_movement (
    id        uuid        primary key,
    user_id   uuid        not null,
    kind      text        not null check (kind in ('granted', 'spent')),
    credits   bigint      not null,
    heard_at  timestamptz not null default now()
);

create index credit_movement_by_day on credit_movement (heard_at);
