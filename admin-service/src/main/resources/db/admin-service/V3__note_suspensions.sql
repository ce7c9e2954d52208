alter table account add column status_version bigint not null default -1;

create index job_by_status on job (status, job_id desc);
