package io.filmstudio.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/**
 * PostgreSQL 18 with its data in {@code home/data} and its log in {@code home/server.log}. Everybody needs a password,
 * the superuser {@code postgres} too: other people of the machine reach 127.0.0.1 as well.
 */
public final class PostgresServer implements EmbeddedServer {

    public static final String SUPERUSER = "postgres";

    /** Of the recovery after a crash, on a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DirectoryLock lock;
    private final EmbeddedPostgres server;

    private PostgresServer(DirectoryLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /** A durable server: what it has committed survives a kill and a loss of power. */
    public static PostgresServer start(Path home, int port, String password) {
        return start(home, port, password, true);
    }

    /** For tests that throw the data away: the same server, not waiting for the disk. */
    public static PostgresServer startFast(Path home, int port, String password) {
        return start(home, port, password, false);
    }

    private static PostgresServer start(Path home, int port, String password, boolean durable) {
        Path folder = home.toAbsolutePath();
        DirectoryLock lock = DirectoryLock.acquire(folder);
        try {
            endStale(folder);
            EmbeddedPostgres server = launch(folder, Ports.claim("PostgreSQL", port), password, durable);
            return new PostgresServer(lock, server);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres launch(Path folder, int port, String password, boolean durable) {
        Path data = folder.resolve("data");
        try {
            EmbeddedPostgres server = builder(folder, data, durable)
                    .setPort(port)
                    .setConnectConfig("password", password)
                    .start();
            PostgresPasswords.demand(server, data, password);
            return server;
        } catch (IOException | RuntimeException failure) {
            endStale(folder);
            throw EmbeddedServerException.notStarted("PostgreSQL", folder.resolve("server.log"), failure);
        }
    }

    /** Ends the server that a killed run left behind, if there is one. */
    public static void endStale(Path home) {
        Path data = home.toAbsolutePath().resolve("data");
        StaleProcess.end(data.resolve("postmaster.pid"), data);
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path data, boolean durable) {
        String flag = durable ? "on" : "off";
        Redirect log = Redirect.appendTo(folder.resolve("server.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", flag)
                .setServerConfig("synchronous_commit", flag)
                .setServerConfig("full_page_writes", flag);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new EmbeddedServerException("PostgreSQL did not stop", failure);
        } finally {
            lock.close();
        }
    }
}
