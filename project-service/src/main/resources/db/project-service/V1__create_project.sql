create table project (
    id              uuid        primary key,
    user_id         uuid        not null,
    name            text        not null,
    description     text,
    video_type      text        not null,
    language        text        not null,
    script          text,
    style           text,
    status          text        not null check (status in ('draft', 'processing', 'completed', 'failed')),
    job_id          uuid,
    latest_version  integer     not null default 0,
    error_code      text,
    error_message   text,
    film_version    integer,
    output_key      text,
    thumbnail_key   text,
    srt_key         text,
    vtt_key         text,
    revision        bigint      not null default 0,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    deleted_at      timestamptz,
    check (status <> 'processing' or job_id is not null),
    check ((film_version is null) = (output_key is null))
);

comment on column project.job_id is 'the job of the latest version';
comment on column project.film_version is 'the newest version that became a film; its keys are the output, thumbnail and subtitle columns';
comment on column project.revision is 'rises with every change: the ETag, and the version of the events';
comment on column project.error_code is 'why the latest version did not become a film; null while one is made or was made';

create index project_by_user on project (user_id, created_at desc, id desc) where deleted_at is null;
create index project_to_purge on project (deleted_at) where deleted_at is not null;

create table version (
    job_id           uuid        primary key,
    project_id       uuid        not null references project (id),
    number           integer     not null check (number > 0),
    user_id          uuid        not null,
    title            text        not null,
    script           text        not null,
    style            text        not null,
    language         text        not null,
    seed             bigint      not null,
    duration         integer,
    pacing           text,
    status           text        not null default 'processing'
                     check (status in ('processing', 'completed', 'failed', 'cancelled')),
    run              integer     not null default 0,
    known            boolean     not null default false,
    status_before    text        not null,
    job_before       uuid,
    checks           integer     not null default 0,
    next_check_at    timestamptz not null,
    output_key       text,
    thumbnail_key    text,
    srt_key          text,
    vtt_key          text,
    seconds          double precision,
    width            integer,
    height           integer,
    error_code       text,
    error_message    text,
    created_at       timestamptz not null default now(),
    ended_at         timestamptz,
    unique (project_id, number),
    check (status <> 'completed' or output_key is not null)
);

comment on table version is 'one film of a project, made or in the making, with a snapshot of what it is made from';
comment on column version.run is 'the latest run of the job that was heard of; within a run the first end is final';
comment on column version.known is 'whether ai-job-service has said that it took the job; until then it is submitted again';
comment on column version.status_before is 'what the project was before, and what it goes back to when the job is refused';
comment on column version.next_check_at is 'when the sweeper looks after it next, unless it ended before';

create index version_to_check on version (next_check_at) where status = 'processing';
