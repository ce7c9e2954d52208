create table suspension (
    user_id   uuid    primary key,
    suspended boolean not null,
    version   bigint  not null
);

comment on table suspension is 'whoever was suspended once; the newest word counts';
comment on column suspension.version is 'of the account in user-service, as its events tell';
