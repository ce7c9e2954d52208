#!/usr/bin/env bash
# Runs once, in an empty database: a schema and a role for each service, none of which can see another's. The passwords
# come from DB_PASSWORD_<ROLE>. Also sets the passwords anew when it is run by hand after they were changed.
set -euo pipefail

# role and schema of each service; the same as in io.filmstudio.embedded.ServiceSchema
readonly schemas='
user_service users
project_service projects
credit_service credits
ai_job_service jobs
youtube_service youtube
admin_service admin
'

while read -r role schema; do
    [ -n "$role" ] || continue
    password=DB_PASSWORD_${role^^}
    case ${!password-} in
        '' | *[!A-Za-z0-9_-]*)
            echo "$password is needed, and may hold letters, digits, - and _ only" >&2
            exit 1
            ;;
    esac
    PGOPTIONS="-c studio.role=$role -c studio.schema=$schema -c studio.password=${!password}" \
        psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
        --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file "${SCHEMA_SCRIPT:-/studio/service-schema.sql}"
    echo "schema $schema belongs to $role"
done <<<"$schemas"
