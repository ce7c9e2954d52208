alter table job
    add column retry_id uuid,
    add column hold_attempts int not null default 0;

comment on column job.retry_id is 'of the request that led to the present run: the same request is not one more retry';
comment on column job.hold_attempts is 'how often this run has asked for its credits and not learned the outcome';
