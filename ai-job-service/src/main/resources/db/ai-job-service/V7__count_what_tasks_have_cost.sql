alter table task
    add column consumed_seconds double precision not null default 0,
    add column claim_id uuid;

comment on column task.consumed_seconds is 'of workers, in attempts that are over; the present one is counted from claimed_at';
comment on column task.claim_id is 'names the delivery that led to the claim: its worker may ask again when the answer was lost';
