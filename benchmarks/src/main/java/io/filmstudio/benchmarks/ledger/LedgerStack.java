package io.filmstudio.benchmarks.ledger;

import io.filmstudio.common.StudioService;
import io.filmstudio.credit.CreditServiceApplication;
import io.filmstudio.embedded.AmqpBroker;
import io.filmstudio.embedded.EmbeddedServer;
import io.filmstudio.embedded.PostgresServer;
import io.filmstudio.embedded.RedisServer;
import io.filmstudio.embedded.ServiceSchema;
import io.filmstudio.embedded.StudioDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** Credit-service with a durable PostgreSQL, a broker for its events and a Redis, all of its own. */
final class LedgerStack implements AutoCloseable {

    private static final String BROKER_USER = "studio";

    private final String password = UUID.randomUUID().toString();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final PostgresServer postgres;
    private final ConfigurableApplicationContext service;

    private LedgerStack(Path home) {
        postgres = started(PostgresServer.start(home.resolve("postgres"), 0, password));
        AmqpBroker broker = started(AmqpBroker.start(home.resolve("amqp"), 0, BROKER_USER, password));
        RedisServer redis = started(RedisServer.start(home.resolve("redis"), 0, password));
        service = StudioService.run(
                CreditServiceApplication.class, "credit-service", arguments(createDatabase(), broker, redis));
        running.push(service);
    }

    static LedgerStack start(Path home) {
        return new LedgerStack(home);
    }

    ConfigurableApplicationContext service() {
        return service;
    }

    /** Where pgbench may make its tables. */
    String pgbenchUrl() {
        return "postgresql://" + PostgresServer.SUPERUSER + "@127.0.0.1:" + postgres.port() + "/postgres";
    }

    String password() {
        return password;
    }

    private <T extends EmbeddedServer> T started(T server) {
        running.push(server);
        return server;
    }

    private StudioDatabase createDatabase() {
        StudioDatabase database =
                new StudioDatabase(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, password, "studio", "");
        try {
            database.create();
            database.create(ServiceSchema.CREDIT, password);
            return database;
        } catch (SQLException ex) {
            throw new IllegalStateException("The database cannot be made", ex);
        }
    }

    private String[] arguments(StudioDatabase database, EmbeddedServer broker, EmbeddedServer redis) {
        return Map.of(
                        "server.port",
                        "0",
                        "DB_URL",
                        database.url(),
                        "DB_PASSWORD",
                        password,
                        "RABBITMQ_HOST",
                        "127.0.0.1",
                        "RABBITMQ_PORT",
                        Integer.toString(broker.port()),
                        "RABBITMQ_USERNAME",
                        BROKER_USER,
                        "RABBITMQ_PASSWORD",
                        password,
                        "REDIS_PORT",
                        Integer.toString(redis.port()),
                        "REDIS_PASSWORD",
                        password,
                        "STUDIO_SERVICE_SECRET",
                        UUID.randomUUID() + "-" + UUID.randomUUID())
                .entrySet()
                .stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        for (AutoCloseable closing : List.copyOf(running)) {
            try {
                closing.close();
            } catch (Exception ex) {
                System.err.println("did not stop: " + ex);
            }
        }
    }

    static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
