-- Only what is not finished, so that dispatch stays fast; finished_task has the rest.
create table task (
    id          uuid             primary key,
    job_id      uuid             not null references job on delete cascade,
    run         int              not null,
    name        text             not null,
    kind        text             not null,
    capability  text             not null,
    state       text             not null check (state in
        ('waiting', 'scheduled', 'available', 'parked', 'dispatched', 'running')),
    user_id     uuid             not null,
    weight      int              not null check (weight > 0),
    cost        double precision not null check (cost > 0),
    parameters  jsonb            not null,
    inputs      jsonb            not null,
    needs       text[]           not null,
    start_tag   double precision,
    due_at      timestamptz,
    attempt     int              not null default 0,
    failures    int              not null default 0,
    crashes     int              not null default 0,
    worker_id   text,
    lease_until timestamptz,
    claimed_at  timestamptz,
    progress    double precision not null default 0,
    step        text,
    created_at  timestamptz      not null default now(),
    unique (job_id, run, name)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

create index task_ready on task (capability, start_tag, id) where state = 'available';
create index task_parked on task (user_id, capability, id) where state = 'parked';
create index task_due on task (due_at) where state = 'scheduled';
create index task_lease on task (lease_until) where state in ('dispatched', 'running');

comment on column task.needs is 'names of the tasks of the same run that must succeed first';
comment on column task.cost is 'estimated seconds of one worker';
comment on column task.attempt is 'fencing number: rises with every announcement';
comment on column task.start_tag is 'virtual time of start-time fair queueing';

create table finished_task (
    id              uuid             primary key,
    job_id          uuid             not null references job on delete cascade,
    run             int              not null,
    name            text             not null,
    kind            text             not null,
    state           text             not null check (state in
        ('succeeded', 'failed', 'cancelled', 'discarded', 'superseded')),
    attempt         int              not null,
    worker_id       text,
    cost            double precision not null,
    result          jsonb,
    error_code      text,
    error_message   text,
    claimed_at      timestamptz,
    elapsed_seconds double precision,
    finished_at     timestamptz      not null default now()
);

-- a part is made once for a job, whichever run made it
create unique index finished_task_part on finished_task (job_id, name) where state = 'succeeded';
create index finished_task_by_job on finished_task (job_id);

comment on column finished_task.state is 'superseded: made for another size or without watermark, not to be used again';

-- Start-time fair queueing: how far each tenant and each capability have come.
create table tenant_queue (
    user_id    uuid             not null,
    capability text             not null,
    active     int              not null check (active >= 0),
    finish_tag double precision not null,
    primary key (user_id, capability)
) with (fillfactor = 70);

create table queue_clock (
    capability   text             primary key,
    virtual_time double precision not null
);

comment on column tenant_queue.active is 'tasks that are available, scheduled, dispatched or running';

create table worker (
    id           text        primary key,
    capabilities text[]      not null,
    slots        int         not null check (slots >= 0),
    free         int         not null,
    expires_at   timestamptz not null
);
