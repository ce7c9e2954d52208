create table moderation_case (
    id            uuid        primary key,
    user_id       uuid        not null,
    kind          text        not null,
    text          text        not null,
    content_hash  text        not null,
    flag          text        not null,
    status        text        not null default 'open' check (status in ('open', 'approved', 'rejected')),
    flagged_at    timestamptz not null,
    decided_at    timestamptz,
    decided_by    uuid,
    reason        text,
    check ((status = 'open') = (decided_at is null)),
    check ((status = 'open') = (decided_by is null))
);

create index moderation_case_by_age on moderation_case (status, flagged_at, id);

comment on column moderation_case.user_id is 'who submitted the text first';
comment on column moderation_case.flag is 'why the text was kept';
comment on column moderation_case.reason is 'what the operator said when deciding';
