create table channel (
    user_id        uuid        primary key,
    channel_id     text        not null,
    title          text        not null,
    refresh_token  bytea       not null,
    key_id         text        not null,
    connected_at   timestamptz not null default now()
);

comment on column channel.refresh_token is 'AES-256-GCM under the key of key_id, with user_id as additional data';

create table upload (
    id              uuid        primary key,
    user_id         uuid        not null,
    project_id      uuid        not null,
    title           text        not null,
    description     text        not null,
    tags            text[]      not null,
    privacy         text        not null check (privacy in ('private', 'unlisted', 'public')),
    playlist_id     text,
    publish_at      timestamptz,
    status          text        not null default 'uploading' check (status in ('uploading', 'uploaded', 'failed')),
    media_key       text        not null,
    media_bytes     bigint      not null check (media_bytes > 0),
    session_uri     text,
    uploaded_bytes  bigint      not null default 0 check (uploaded_bytes <= media_bytes),
    video_id        text unique,
    error_code      text,
    created_at      timestamptz not null default now(),
    ended_at        timestamptz,
    check (status <> 'uploaded' or video_id is not null)
);

comment on column upload.session_uri is 'the resumable session, stored before its first byte, so that a restart resumes it';

create index upload_by_user on upload (user_id, created_at desc);
create index upload_unfinished on upload (created_at) where status = 'uploading';

create table playlist (
    playlist_id  text        primary key,
    user_id      uuid        not null,
    title        text        not null,
    created_at   timestamptz not null default now()
);

create index playlist_by_user on playlist (user_id);

create table video (
    video_id     text        primary key,
    user_id      uuid        not null,
    project_id   uuid        not null,
    title        text        not null,
    views        bigint      not null default 0 check (views >= 0),
    uploaded_at  timestamptz not null,
    counted_at   timestamptz
);

comment on column video.counted_at is 'when the views were last asked for';

create index video_by_user on video (user_id, uploaded_at desc);
