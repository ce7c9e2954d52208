create index project_by_creation on project (created_at) where created_at is not null;

alter table credit_movement add column happened_at timestamptz not null default now();
update credit_movement set happened_at = heard_at;
create index credit_movement_by_instant on credit_movement (happened_at);

comment on column credit_movement.heard_at is 'no longer read; goes a release later, as does its index';
