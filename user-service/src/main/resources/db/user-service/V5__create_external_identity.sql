-- who signs in with another provider
create table external_identity (
    provider   text         not null,
    -- the provider's name for the person, which never changes, unlike the address
    subject    text         not null,
    user_id    uuid         not null references account (id) on delete cascade,
    linked_at  timestamptz  not null,
    primary key (provider, subject)
);

create index external_identity_by_user on external_identity (user_id);
