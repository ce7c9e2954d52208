alter table upload add column error_retry_after integer;

comment on column upload.error_retry_after is 'seconds from the error on before which another attempt makes no sense; null where nobody can tell';
comment on column upload.fingerprint is
    'hash of film, channel and words: what is the same is published once, by the same row also after a failure; null where it was long ago';
