alter table mail
    add column note text not null default '',
    drop constraint mail_kind_check,
    add constraint mail_kind_check check (kind in ('verify-email', 'reset-password', 'text-approved', 'text-rejected')),
    drop constraint mail_address_kind_key,
    add unique (address, kind, note);

comment on column mail.note is 'what the mail says beyond its kind; empty where it carries a token';
