package io.filmstudio.common.test;

import io.filmstudio.embedded.AmqpBroker;
import io.filmstudio.embedded.PostgresServer;
import io.filmstudio.embedded.RedisServer;
import io.filmstudio.embedded.StudioDatabase;
import java.nio.file.Path;
import java.util.Map;

/** Nothing has to be installed. */
final class EmbeddedServers implements TestServers {

    private static final String PASSWORD = "test-password";

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final AmqpBroker broker;

    EmbeddedServers(Path home) {
        this.postgres = PostgresServer.startFast(home.resolve("postgres"), 0, PASSWORD);
        this.redis = RedisServer.start(home.resolve("redis"), 0, PASSWORD);
        this.broker = AmqpBroker.start(home.resolve("broker"), 0, "test", PASSWORD);
    }

    @Override
    public StudioDatabase database(String prefix) {
        return new StudioDatabase(
                postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, PASSWORD, prefix + "studio", prefix);
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "RABBITMQ_HOST",
                "localhost",
                "RABBITMQ_PORT",
                broker.port(),
                "RABBITMQ_USERNAME",
                "test",
                "RABBITMQ_PASSWORD",
                PASSWORD,
                "REDIS_HOST",
                "localhost",
                "REDIS_PORT",
                redis.port(),
                "REDIS_PASSWORD",
                PASSWORD);
    }

    @Override
    public void close() {
        broker.close();
        redis.close();
        postgres.close();
    }
}
