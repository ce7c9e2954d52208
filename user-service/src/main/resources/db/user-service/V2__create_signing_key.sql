create table signing_key (
    -- rises by one; its uniqueness lets one replica win when several make the next key at once
    number              int          primary key,
    -- RFC 7638 thumbprint, the kid of tokens
    id                  text         not null unique,
    public_key          bytea        not null,
    -- AES-256-GCM: 12 bytes of nonce, ciphertext and tag; id is the associated data
    sealed_private_key  bytea        not null,
    active_from         timestamptz  not null
);
