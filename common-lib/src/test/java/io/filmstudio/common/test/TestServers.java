package io.filmstudio.common.test;

import io.filmstudio.embedded.StudioDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/** A PostgreSQL, a broker, a Redis and an S3 to test against. */
public sealed interface TestServers extends AutoCloseable
        permits LocalServers, DockerServers, EmbeddedServers, WithObjectStore {

    StudioDatabase database(String prefix);

    /** The addresses, under the names that services read. */
    Map<String, Object> properties();

    @Override
    void close();

    static TestServers start(Path home, String bucket) {
        return new WithObjectStore(start(home), home.resolve("s3"), bucket);
    }

    private static TestServers start(Path home) {
        String kind = System.getenv().getOrDefault("STUDIO_TEST_INFRA", "");
        return switch (kind) {
            case "local" -> new LocalServers();
            case "docker" -> new DockerServers();
            case "embedded" -> new EmbeddedServers(home);
            case "" ->
                DockerClientFactory.instance().isDockerAvailable() ? new DockerServers() : new EmbeddedServers(home);
            default -> throw new IllegalArgumentException("STUDIO_TEST_INFRA is local, docker or embedded: " + kind);
        };
    }
}
