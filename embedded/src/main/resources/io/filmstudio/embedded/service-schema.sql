-- One schema and the login role that owns it, in the database that this runs in. Settings, made by the caller before
-- (set studio.role = '...', or PGOPTIONS='-c studio.role=...'): studio.role, studio.schema, studio.password.
-- Running it again sets the password anew and changes nothing else.
do $$
declare
    role_name constant text := current_setting('studio.role');
    schema_name constant text := current_setting('studio.schema');
begin
    -- roles are shared by all databases of a server: two runs must not meet in one
    perform pg_advisory_xact_lock(hashtext('studio.service-schema'));
    if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I', role_name);
    end if;
    execute format('alter role %I login nosuperuser nocreatedb nocreaterole password %L',
        role_name, current_setting('studio.password'));
    execute format('alter role %I in database %I set search_path = %I', role_name, current_database(), schema_name);
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, temporary on database %I to %I', current_database(), role_name);
    execute 'revoke all on schema public from public';
    execute format('create schema if not exists %I authorization %I', schema_name, role_name);
end
$$;
