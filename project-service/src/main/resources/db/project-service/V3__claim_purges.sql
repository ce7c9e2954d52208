alter table project add column purge_after timestamptz;

comment on column project.purge_after is 'not before then is the purge of a deleted project taken up again';
