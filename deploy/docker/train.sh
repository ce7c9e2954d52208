#!/usr/bin/env bash
# Makes /app/app.aot: starts the service without its servers, up to where it would meet them, and lets the JVM keep what
# it learnt of its classes. A service that asks its database while it starts ends here with an error: what was learnt until
# then counts. The secrets are of no use: nothing is signed or stored with them.
set -euo pipefail

nothing=$(printf 'A%.0s' {1..43})=
export STUDIO_SERVICE_SECRET=$nothing STUDIO_WORKER_SECRET=$nothing USER_SERVICE_KEY=$nothing
export DB_URL=jdbc:postgresql://127.0.0.1:1/none STUDIO_LOG_FORMAT=''

java @java.options -XX:AOTCacheOutput=app.aot -Xlog:aot=error \
    -Dspring.context.exit=onRefresh \
    -Dspring.flyway.enabled=false \
    -Dspring.jpa.hibernate.ddl-auto=none \
    -Dspring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect \
    -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false \
    -jar app.jar || echo 'the training ended before the service was ready'
test -s app.aot
