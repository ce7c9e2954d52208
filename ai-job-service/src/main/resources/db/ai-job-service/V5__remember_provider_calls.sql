alter table task add column provider_call jsonb;

comment on column task.provider_call is 'a call to a paid provider whose outcome is still open; the next worker must know of it';
