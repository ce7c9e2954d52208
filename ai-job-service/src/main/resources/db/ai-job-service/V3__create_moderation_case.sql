create table moderation_case (
    id           uuid        primary key,
    content_hash text        not null unique,
    state        text        not null check (state in ('open', 'approved', 'rejected')),
    reason       text        not null,
    created_at   timestamptz not null default now(),
    decided_at   timestamptz
);
