-- one sign-in on one device: a family of refresh tokens, each the successor of the one before
create table session (
    id          uuid         primary key,
    user_id     uuid         not null references account (id) on delete cascade,
    opened_at   timestamptz  not null,
    ended_at    timestamptz,
    -- logout, reuse, suspension, reset
    end_reason  text
);

create index session_open_by_user on session (user_id) where ended_at is null;

create table refresh_token (
    -- SHA-256; the token itself is nowhere
    hash        bytea        primary key,
    session_id  uuid         not null references session (id) on delete cascade,
    expires_at  timestamptz  not null,
    used_at     timestamptz,
    -- fingerprint of the device that used it
    used_by     bytea,
    -- hash of the token it was changed for
    successor   bytea
);

create index refresh_token_by_session on refresh_token (session_id);
create index refresh_token_by_expiry on refresh_token (expires_at);

-- failed sign-ins of one address from one network
create table login_attempt (
    -- SHA-256 of both: addresses that are nobody's account are not kept
    key         bytea        primary key,
    failures    int          not null,
    expires_at  timestamptz  not null
);

-- access tokens that died before their time; Redis holds what the gateway asks, this is the truth
create table revocation (
    -- as in Redis: revoked:sid:... or revoked:user:...
    key         text         primary key,
    revoked_at  timestamptz  not null,
    expires_at  timestamptz  not null,
    published   boolean      not null default false
);

create index revocation_unpublished on revocation (key) where not published;
