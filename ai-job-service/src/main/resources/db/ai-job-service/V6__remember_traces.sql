alter table task add column traceparent text;

comment on column task.traceparent is 'W3C trace of the request that led to the task; its worker goes on with it';
