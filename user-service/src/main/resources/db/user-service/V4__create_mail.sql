-- mails to send; their tokens are made when they leave, so that none is ever stored
create table mail (
    id               bigint       generated always as identity primary key,
    -- where to; perhaps nobody's account, which is found out later so that asking takes the same time for all
    address          text         not null,
    kind             text         not null check (kind in ('verify-email', 'reset-password')),
    attempts         int          not null default 0,
    next_attempt_at  timestamptz  not null,
    unique (address, kind)
);

create index mail_by_turn on mail (next_attempt_at);

create table mailed_token (
    -- SHA-256
    hash        bytea        primary key,
    user_id     uuid         not null references account (id) on delete cascade,
    kind        text         not null,
    -- the address that holding the token proves
    address     text         not null,
    expires_at  timestamptz  not null
);

create index mailed_token_by_user on mailed_token (user_id);
create index mailed_token_by_expiry on mailed_token (expires_at);
