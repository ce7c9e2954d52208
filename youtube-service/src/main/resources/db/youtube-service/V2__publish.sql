-- a channel whose token was refused stays known, so that its videos are, but has to be connected again
alter table channel alter column refresh_token drop not null;
alter table channel alter column key_id drop not null;

create table connect_attempt (
    state_hash  bytea       primary key,
    user_id     uuid        not null,
    verifier    text        not null,
    expires_at  timestamptz not null
);

comment on column connect_attempt.state_hash is 'SHA-256 of the state that comes back in the address; the row goes when it does';
comment on column connect_attempt.verifier is 'of PKCE (RFC 7636); worthless without the code and the client''s secret';

create index connect_attempt_by_expiry on connect_attempt (expires_at);

alter table upload
    add column channel_id       text        not null default '',
    add column fingerprint      bytea,
    add column error_message    text,
    add column error_status     integer,
    add column playlist_status  text check (playlist_status in ('pending', 'added', 'failed')),
    add column playlist_error   text,
    add column lease            integer     not null default 0,
    add column leased_until     timestamptz,
    add column next_attempt_at  timestamptz not null default now(),
    add column attempts         integer     not null default 0,
    add column finishing_at     timestamptz,
    add column progressed_at    timestamptz not null default now();

alter table upload alter column channel_id drop default;

comment on column upload.fingerprint is 'hash of film, channel and words: what is the same is published once; null where it may be again';
comment on column upload.lease is 'fencing token: who holds an older one may change nothing any more';
comment on column upload.error_status is 'of the HTTP answer that tells the error';
comment on column upload.attempts is 'failures since the last progress';
comment on column upload.finishing_at is 'set before the last bytes go: from then on the video may exist whatever we heard';

create unique index upload_once on upload (user_id, fingerprint);
create index upload_by_project on upload (project_id) where status = 'uploading';
create index upload_due on upload (next_attempt_at) where status = 'uploading' or playlist_status = 'pending';
drop index upload_unfinished;

create table statistics_quota (
    day    date     primary key,
    units  integer  not null
);

comment on table statistics_quota is 'units spent on statistics, by days of Pacific time as YouTube counts them';
