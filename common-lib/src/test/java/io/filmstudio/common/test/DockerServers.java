package io.filmstudio.common.test;

import io.filmstudio.embedded.StudioDatabase;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of the versions that production runs. */
final class DockerServers implements TestServers {

    private static final int REDIS_PORT = 6379;

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    private final RabbitMQContainer rabbit = new RabbitMQContainer("rabbitmq:4");
    private final GenericContainer<?> redis =
            new GenericContainer<>(DockerImageName.parse("redis:8")).withExposedPorts(REDIS_PORT);

    DockerServers() {
        Startables.deepStart(Stream.of(postgres, rabbit, redis)).join();
    }

    @Override
    public StudioDatabase database(String prefix) {
        String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/"
                + postgres.getDatabaseName();
        return new StudioDatabase(url, postgres.getUsername(), postgres.getPassword(), prefix + "studio", prefix);
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "RABBITMQ_HOST", rabbit.getHost(),
                "RABBITMQ_PORT", rabbit.getAmqpPort(),
                "RABBITMQ_USERNAME", rabbit.getAdminUsername(),
                "RABBITMQ_PASSWORD", rabbit.getAdminPassword(),
                "REDIS_HOST", redis.getHost(),
                "REDIS_PORT", redis.getMappedPort(REDIS_PORT));
    }

    @Override
    public void close() {
        redis.stop();
        rabbit.stop();
        postgres.stop();
    }
}
