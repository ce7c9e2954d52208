create table job (
    id                uuid             primary key,
    user_id           uuid             not null,
    project_id        uuid             not null,
    type              text             not null check (type in
        ('film', 'video_generation', 'audio_generation', 'lip_sync', 'music_generation')),
    status            text             not null check (status in
        ('reserving', 'queued', 'processing', 'completed', 'failed', 'cancelled')),
    run               int              not null default 1 check (run >= 1),
    version           bigint           not null default 1,
    tier              text             not null default 'free' check (tier in ('free', 'pro', 'enterprise')),
    request           jsonb            not null,
    credits           bigint           not null check (credits >= 0),
    estimated_seconds double precision not null,
    -- while reserving: when somebody else may take the reservation over
    reserve_after     timestamptz,
    -- whether a client was told that the job is accepted while its hold was still unknown
    promised          boolean          not null default false,
    -- while a retry reserves: what the job goes back to when there are no credits
    resumed_from      text             check (resumed_from in ('failed', 'cancelled')),
    progress          int              not null default 0 check (progress between 0 and 100),
    current_step      text             not null default '',
    last_event        bigint           not null default 0,
    output            jsonb,
    error_code        text,
    error_message     text,
    created_at        timestamptz      not null default now(),
    queued_at         timestamptz,
    started_at        timestamptz,
    completed_at      timestamptz
) with (fillfactor = 70);

create index job_by_user on job (user_id, created_at desc, id);
create index job_reserving on job (reserve_after) where status = 'reserving';

comment on column job.version is 'rises with every change of status; carried by events';

-- Ids that somebody asked about before they were submitted: they will never run.
create table tombstone (
    job_id     uuid        primary key,
    created_at timestamptz not null default now()
);

create table job_event (
    job_id uuid        not null references job on delete cascade,
    id     bigint      not null,
    name   text        not null,
    data   jsonb       not null,
    at     timestamptz not null default now(),
    primary key (job_id, id)
);
