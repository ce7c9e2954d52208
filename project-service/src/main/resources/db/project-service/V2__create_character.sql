create table cultural_preferences (
    project_id   uuid         primary key references project (id),
    preferences  jsonb        not null,
    revision     bigint       not null default 1,
    updated_at   timestamptz  not null default now()
);

create table story_character (
    id             uuid         primary key,
    project_id     uuid         not null references project (id),
    name           text         not null,
    name_key       text         not null,
    description    text,
    voice_id       text,
    appearance     jsonb        not null,
    reference_key  text,
    seen           jsonb        not null default '{}',
    revision       bigint       not null default 1,
    created_at     timestamptz  not null default now(),
    updated_at     timestamptz  not null default now(),
    unique (project_id, name_key)
);

comment on table story_character is 'what a writer has decided about somebody; whom the script names without that has no row';
comment on column story_character.name_key is 'the name as names are compared';
comment on column story_character.reference_key is 'the reference picture in the media bucket';
comment on column story_character.seen is 'the colours that were found in the reference picture';

alter table version
    add column characters jsonb not null default '[]',
    add column cultural_preferences jsonb not null default '{}';

comment on column version.characters is 'what was decided about people when the film was begun';
