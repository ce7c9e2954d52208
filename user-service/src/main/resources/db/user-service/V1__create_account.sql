create table account (
    id                    uuid         primary key,
    -- trimmed, lower case, NFC
    email                 text         not null unique,
    name                  text         not null,
    -- null for somebody who signs in with another provider only
    password_hash         text,
    role                  text         not null default 'user' check (role in ('user', 'admin')),
    status                text         not null default 'active' check (status in ('active', 'suspended')),
    email_verified        boolean      not null default false,
    -- a copy; subscription_version says of which subscription.changed event
    tier                  text         not null default 'free' check (tier in ('free', 'pro', 'enterprise')),
    subscription_version  bigint       not null default -1,
    -- a copy, null where unlimited; wallet_version says of which wallet.balance-changed event
    credits               bigint,
    wallet_version        bigint       not null default -1,
    created_at            timestamptz  not null,
    -- rises with each change that user.updated tells
    version               bigint       not null default 0
);
