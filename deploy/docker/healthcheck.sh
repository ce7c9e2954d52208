#!/usr/bin/env bash
# Asks the service in this container whether it is ready, with nothing but bash: the image has neither curl nor wget.
set -euo pipefail

port=${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:?the port of the service}}
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 2 _ status _ <&3
[ "$status" = 200 ]
