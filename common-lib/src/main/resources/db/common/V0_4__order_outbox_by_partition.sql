-- Each of the three indices cost every event a write; one serves all that is ever asked. Message ids are made by whoever
-- publishes and are checked where they arrive, in the inbox.
alter table outbox
    drop constraint outbox_pkey,
    drop constraint outbox_message_id_key,
    add primary key (partition, id),
    alter column payload type text;

drop index outbox_by_partition;

comment on column outbox.payload is 'JSON, sent as it is';
