create table dead_letter (
    id            uuid        primary key,
    queue         text        not null,
    message_id    text,
    type          text,
    content_type  text,
    traceparent   text,
    body          bytea       not null,
    reason        text        not null,
    status        text        not null default 'dead' check (status in ('dead', 'replayed')),
    replays       integer     not null default 0,
    died_at       timestamptz not null default now(),
    replayed_at   timestamptz
);

create index dead_letter_by_death on dead_letter (died_at desc, id);
create index dead_letter_dead on dead_letter (status) where status = 'dead';

comment on table dead_letter is 'a message that a service gave up, byte for byte';
comment on column dead_letter.id is 'made from queue and message, so that a message is kept once';
comment on column dead_letter.queue is 'where it came from and goes back to: service, dot, event';
comment on column dead_letter.replays is 'how often it was put back; the message carries the number';
