create table inbox (
    message_id   uuid        primary key,
    received_at  timestamptz not null default now()
);

create index inbox_by_age on inbox (received_at);

comment on table inbox is 'Messages whose effect is committed, kept for as long as a broker may deliver them again';
