package io.filmstudio.studio.stack;

import io.filmstudio.embedded.AmqpBroker;
import io.filmstudio.embedded.EmbeddedServer;
import io.filmstudio.embedded.MailServer;
import io.filmstudio.embedded.ObjectStore;
import io.filmstudio.embedded.PostgresServer;
import io.filmstudio.embedded.RedisServer;
import io.filmstudio.embedded.ServiceSchema;
import io.filmstudio.embedded.StudioDatabase;
import io.filmstudio.embedded.google.GoogleServer;
import io.filmstudio.embedded.payment.PaymentServer;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The embedded servers, started beside each other, and the studio's database in one of them. */
final class Infrastructure {

    private final DataDirectory data;
    private final Settings settings;

    Infrastructure(DataDirectory data, Settings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Registers each server to be closed, the database last of all. */
    void start(Shutdown shutdown) {
        List<Supplier<EmbeddedServer>> servers = new ArrayList<>(
                List.of(this::postgres, this::redis, this::broker, this::objectStore, this::mail, this::payments));
        if (settings.google().isLocal()) {
            servers.add(this::google);
        }
        Parallel.run(servers, shutdown::start);
    }

    /** Ends what a killed launcher left running: the two servers that are processes of their own. */
    static void endStale(DataDirectory data) {
        PostgresServer.endStale(data.infrastructure("postgresql"));
        RedisServer.endStale(data.infrastructure("redis"));
    }

    private PostgresServer postgres() {
        PostgresServer server = PostgresServer.start(
                data.infrastructure("postgresql"), settings.ports().postgres(), settings.superuserPassword());
        try {
            createDatabase(server);
        } catch (SQLException failure) {
            server.close();
            throw new StudioException("The studio's database cannot be made: " + failure.getMessage(), failure);
        }
        return server;
    }

    private void createDatabase(PostgresServer server) throws SQLException {
        StudioDatabase database = new StudioDatabase(
                server.jdbcUrl("postgres"),
                PostgresServer.SUPERUSER,
                settings.superuserPassword(),
                Settings.DATABASE,
                "");
        database.create();
        for (ServiceSchema schema : ServiceSchema.values()) {
            database.create(schema, settings.databasePassword(schema));
        }
    }

    private RedisServer redis() {
        return RedisServer.start(data.infrastructure("redis"), settings.ports().redis(), settings.redisPassword());
    }

    private AmqpBroker broker() {
        return AmqpBroker.start(
                data.infrastructure("broker"), settings.ports().amqp(), Settings.AMQP_USER, settings.amqpPassword());
    }

    private ObjectStore objectStore() {
        Path home = data.infrastructure("objects");
        ObjectStore.createBucket(home, Settings.BUCKET);
        return ObjectStore.start(
                home, settings.ports().objectStore(), settings.objectStoreAccessKey(), settings.objectStoreSecretKey());
    }

    private PaymentServer payments() {
        return PaymentServer.start(
                data.infrastructure("payments"), settings.ports().payments(), settings.paymentAccount());
    }

    private GoogleServer google() {
        return GoogleServer.start(
                data.infrastructure("google"),
                settings.ports().googlePort(),
                settings.google().client());
    }

    private MailServer mail() {
        return MailServer.start(settings.ports().mail());
    }
}
