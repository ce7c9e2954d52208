alter table dead_letter add column replay_id uuid;

comment on column dead_letter.replay_id is 'the latest replay, which may be asked for again';
