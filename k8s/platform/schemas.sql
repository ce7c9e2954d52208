-- Runs once, as superuser, in the new database: a schema and a role for each service, none of which can see another's. The
-- operator gives the roles their passwords (managed.roles in database.yaml).
revoke all on database studio from public;
revoke all on schema public from public;
do $$
declare
    pair text[];
begin
    foreach pair slice 1 in array array[
        ['user_service', 'users'],
        ['project_service', 'projects'],
        ['credit_service', 'credits'],
        ['ai_job_service', 'jobs'],
        ['youtube_service', 'youtube'],
        ['admin_service', 'admin']
    ] loop
        execute format('create role %I login nosuperuser nocreatedb nocreaterole', pair[1]);
        execute format('alter role %I in database studio set search_path = %I', pair[1], pair[2]);
        execute format('grant connect, temporary on database studio to %I', pair[1]);
        execute format('create schema %I authorization %I', pair[2], pair[1]);
    end loop;
end
$$;
