# syntax=docker/dockerfile:1.7
# One file for every service:
#   docker build --build-arg MODULE=credit-service -t film-studio/credit-service .
#   docker build --build-arg MODULE=credit-service --target service-aot -t film-studio/credit-service .   starts three times as fast, 120 MB more
#   docker build --target worker -t film-studio/ai-worker .
#   docker build --target object-store -t film-studio/object-store .        S3 for a laptop
ARG MAVEN_IMAGE=maven:3.9.11-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${MAVEN_IMAGE} AS sources
WORKDIR /build
# all modules: Maven reads every pom, and .dockerignore leaves out what no image is made of
COPY . .

# One module and what it needs, in layers that change seldom first. Tests have run before an image is built.
FROM sources AS service-layers
ARG MODULE
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    test -n "$MODULE" \
    && mvn -B -ntp -DskipTests -Dspotless.check.skip package -pl "$MODULE" -am \
    && java -Djarmode=tools -jar "$MODULE"/target/"$MODULE"-*-exec.jar \
        extract --layers --destination /layers --application-filename app.jar \
    && mkdir -p /layers/application/lib /layers/snapshot-dependencies/lib

FROM sources AS worker-layers
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -ntp -DskipTests -Dspotless.check.skip package -pl ai-worker -am \
    && java -Djarmode=tools -jar ai-worker/target/ai-worker-*-exec.jar \
        extract --layers --destination /layers --application-filename app.jar \
    && mkdir -p /layers/application/lib /layers/snapshot-dependencies/lib

FROM sources AS object-store-jars
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -ntp -DskipTests -Dspotless.check.skip package -pl embedded -am \
    && mvn -B -ntp dependency:copy-dependencies -pl embedded -DincludeScope=runtime -DoutputDirectory=/jars \
        -DexcludeGroupIds=org.apache.qpid,org.apache.derby,io.zonky.test,io.zonky.test.postgres,com.github.codemonstur \
    && cp embedded/target/embedded-*.jar /jars/

FROM ${JRE_IMAGE} AS runtime
RUN groupadd --gid 10001 studio \
    && useradd --uid 10001 --gid studio --no-create-home --home-dir /tmp --shell /usr/sbin/nologin studio
COPY --chmod=0555 deploy/docker/healthcheck.sh /usr/local/bin/healthcheck
WORKDIR /app
ENV LANG=C.UTF-8
STOPSIGNAL SIGTERM
LABEL org.opencontainers.image.vendor="AI Film Studio"

FROM runtime AS service-files
COPY deploy/docker/service.options /app/java.options
COPY --from=service-layers /layers/dependencies/ ./
COPY --from=service-layers /layers/spring-boot-loader/ ./
COPY --from=service-layers /layers/snapshot-dependencies/ ./
COPY --from=service-layers /layers/application/ ./

# Starts the service up to where it would meet its database, and keeps what the JVM learnt of its classes.
FROM service-files AS service-training
COPY deploy/docker/train.sh /usr/local/bin/train
RUN bash /usr/local/bin/train

FROM service-files AS service-aot
ARG MODULE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
COPY --from=service-training /app/app.aot ./
LABEL org.opencontainers.image.title="${MODULE}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=3s --retries=9 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "@/app/java.options", "-jar", "app.jar"]

FROM runtime AS worker
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
# espeak-ng speaks the languages besides English; ffmpeg travels in a jar and is unpacked below WORKER_DIRECTORY's volume
RUN apt-get update \
    && apt-get install -y --no-install-recommends espeak-ng fontconfig \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o studio -g studio /scratch
COPY deploy/docker/worker.options /app/java.options
COPY --from=worker-layers /layers/dependencies/ ./
COPY --from=worker-layers /layers/spring-boot-loader/ ./
COPY --from=worker-layers /layers/snapshot-dependencies/ ./
COPY --from=worker-layers /layers/application/ ./
ENV XDG_CACHE_HOME=/scratch/cache \
    WORKER_DIRECTORY=/scratch/tasks \
    SERVER_PORT=8090
LABEL org.opencontainers.image.title="ai-worker" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
VOLUME /scratch
USER 10001:10001
EXPOSE 8090
HEALTHCHECK --interval=10s --timeout=3s --retries=9 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["java", "@/app/java.options", "-jar", "app.jar"]

FROM runtime AS object-store
COPY --from=object-store-jars /jars/ ./lib/
LABEL org.opencontainers.image.title="object-store" \
      org.opencontainers.image.description="S3 on a folder, for a laptop"
RUN install -d -o studio -g studio /data
ENV OBJECT_STORE_PORT=9000
VOLUME /data
USER 10001:10001
EXPOSE 9000
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-cp", "/app/lib/*", "io.filmstudio.embedded.ObjectStoreMain", "/data"]

# The last stage is the default one.
FROM service-files AS service
ARG MODULE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="${MODULE}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=3s --retries=9 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["java", "@/app/java.options", "-jar", "app.jar"]
