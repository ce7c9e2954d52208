package io.filmstudio.common.test;

import io.filmstudio.embedded.ServiceSchema;
import io.filmstudio.embedded.StudioDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The servers that this JVM's tests run against, started at first use and cleared away at its end. {@code
 * STUDIO_TEST_INFRA} names the kind: {@code local} (standard ports), {@code docker} or {@code embedded}; without it
 * Docker where there is an engine, else embedded.
 */
public final class TestInfrastructure {

    /** Put before every queue, exchange and role, so that test runs can share servers. */
    public static final String PREFIX = "t" + UUID.randomUUID().toString().substring(0, 8) + "_";

    public static final String SERVICE_SECRET = "service-secret-for-tests-0123456789abcdef";
    public static final String WORKER_SECRET = "worker-secret-for-tests-0123456789abcdefg";

    private static final String BUCKET = "media";

    private TestInfrastructure() {}

    /** The servers; the first call starts them. */
    public static TestServers servers() {
        return Holder.SERVERS;
    }

    /** The database with all schemas; tests of one service use that service's schema alone. */
    public static StudioDatabase database() {
        return Holder.DATABASE;
    }

    /** What a service's environment would say in production. */
    public static Map<String, Object> properties(String service) {
        Map<String, Object> properties = new HashMap<>();
        TestServers servers = servers();
        properties.put("spring.config.name", service);
        properties.put("STUDIO_LOG_FORMAT", "");
        properties.put("STUDIO_SERVICE_SECRET", SERVICE_SECRET);
        properties.put("STUDIO_WORKER_SECRET", WORKER_SECRET);
        properties.put("STUDIO_MESSAGING_PREFIX", PREFIX);
        properties.put("studio.security.jwks-url", TestTokens.jwksUrl().toString());
        properties.putAll(servers.properties());
        properties.put("S3_BUCKET", BUCKET);
        if (!service.equals("gateway")) {
            properties.put("DB_URL", database().url());
            properties.put("DB_USER", database().role(ServiceSchema.of(service)));
            properties.put("DB_PASSWORD", "studio");
            // contexts stay open for tests to come, and several modules share one server's connections
            properties.put("spring.datasource.hikari.minimum-idle", 1);
            properties.put("spring.datasource.hikari.idle-timeout", 10_000);
        }
        return properties;
    }

    private static final class Holder {

        static final TestServers SERVERS = start();
        static final StudioDatabase DATABASE = createDatabase();

        private static TestServers start() {
            try {
                Path home = Files.createTempDirectory("studio-test");
                TestServers servers = TestServers.start(home, BUCKET);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    servers.close();
                    TestDirectories.delete(home);
                }));
                return servers;
            } catch (IOException ex) {
                throw new ExceptionInInitializerError(ex);
            }
        }

        private static StudioDatabase createDatabase() {
            StudioDatabase database = SERVERS.database(PREFIX);
            try {
                database.create();
                for (ServiceSchema schema : ServiceSchema.values()) {
                    database.create(schema, "studio");
                }
                return database;
            } catch (SQLException ex) {
                throw new ExceptionInInitializerError(ex);
            }
        }
    }
}
