create index login_attempt_by_expiry on login_attempt (expires_at);
create index revocation_by_expiry on revocation (expires_at);
