create table project_job (
    project_id  uuid  not null references project (id),
    job_id      uuid  not null,
    primary key (project_id, job_id)
);

comment on table project_job is 'the jobs of a project, films or not: what they left in the media bucket goes with it';
