package io.filmstudio.benchmarks;

import io.filmstudio.embedded.PostgresServer;
import io.filmstudio.embedded.RedisServer;
import io.filmstudio.embedded.ServiceSchema;
import io.filmstudio.embedded.StudioDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What services stand on: a durable PostgreSQL, a Redis, a broker, and a secret that they share. */
public final class Servers implements AutoCloseable {

    private final String password = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final Closing closing = new Closing();
    private final PostgresServer postgres;
    private final RedisServer redis;
    private final Broker broker;
    private final StudioDatabase database;

    private Servers(Path home, boolean rabbitMq) {
        postgres = closing.add(PostgresServer.start(home.resolve("postgres"), 0, password));
        redis = closing.add(RedisServer.start(home.resolve("redis"), 0, password));
        broker = closing.add(rabbitMq ? Broker.rabbitMq() : Broker.embedded(home.resolve("amqp"), password));
        database = new StudioDatabase(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, password, "studio", "");
    }

    /** @param rabbitMq whether the machine's RabbitMQ takes the place of the embedded broker */
    public static Servers start(Path home, boolean rabbitMq) {
        // what they tell of their start would hide the figures
        LoggingSystem.get(Servers.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Servers servers = new Servers(home, rabbitMq);
        try {
            servers.database.create();
            return servers;
        } catch (SQLException ex) {
            servers.close();
            throw new IllegalStateException("The database cannot be made", ex);
        }
    }

    /** Makes the service's schema, and answers what is to be set for the service. */
    public Map<String, String> settings(ServiceSchema service) {
        try {
            database.create(service, password);
        } catch (SQLException ex) {
            throw new IllegalStateException("The schema of " + service.service() + " cannot be made", ex);
        }
        Map<String, String> settings = new HashMap<>(broker.settings());
        settings.put("DB_URL", database.url());
        settings.put("DB_USER", service.role());
        settings.put("DB_PASSWORD", password);
        settings.put("REDIS_HOST", "127.0.0.1");
        settings.put("REDIS_PORT", Integer.toString(redis.port()));
        settings.put("REDIS_PASSWORD", password);
        settings.put("STUDIO_SERVICE_SECRET", secret);
        return settings;
    }

    public Broker broker() {
        return broker;
    }

    /** Signs the calls of service to service. */
    public String serviceSecret() {
        return secret;
    }

    /** One connection that sees every service's schema; for one thread at a time. */
    public DataSource everything() {
        return closing.add(new SingleConnectionDataSource(database.url(), PostgresServer.SUPERUSER, password, true));
    }

    /** In a database of its own on the same server. */
    public Pgbench pgbench() {
        String url = "postgresql://" + PostgresServer.SUPERUSER + "@127.0.0.1:" + postgres.port() + "/postgres";
        return new Pgbench(url, password);
    }

    @Override
    public void close() {
        closing.close();
    }
}
