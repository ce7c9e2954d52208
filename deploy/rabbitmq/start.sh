#!/usr/bin/env bash
# Puts the passwords of the broker's users, RABBITMQ_PASSWORD_<USER>, into the definitions and starts the broker with
# them. Definitions are read at each start, so that changed passwords and permissions take effect.
set -euo pipefail

definitions=$(<"${DEFINITIONS_TEMPLATE:-/studio/definitions.json}")
while [[ $definitions =~ \$\{(RABBITMQ_PASSWORD_[A-Z_]+)\} ]]; do
    name=${BASH_REMATCH[1]}
    case ${!name-} in
        '' | *[!A-Za-z0-9_-]*)
            echo "$name is needed, and may hold letters, digits, - and _ only" >&2
            exit 1
            ;;
    esac
    definitions=${definitions//"\${$name}"/${!name}}
done
umask 077
printf '%s\n' "$definitions" >"${DEFINITIONS:-/run/studio/definitions.json}"
# the passwords are in the file now; the broker need not have them in its environment
for name in "${!RABBITMQ_PASSWORD_@}"; do
    unset "$name"
done
exec "$@"
