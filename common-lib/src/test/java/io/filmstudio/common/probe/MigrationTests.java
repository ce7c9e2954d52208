package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.embedded.StudioDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A service that has come to versions of its own still gets what common-lib adds. */
@ProbeTest
class MigrationTests {

    private static final String SCHEMA = "served_before";

    private final StudioDatabase database = TestInfrastructure.database();
    private final DriverManagerDataSource admin =
            new DriverManagerDataSource(database.url(), database.adminUser(), database.adminPassword());

    @Autowired
    Flyway flyway;

    @Test
    void eventsThatWaitedStillDoAfterAnUpgrade() {
        migrate("classpath:db/common").target("0.3").load().migrate();
        migrate("classpath:db/later")
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(admin);
        jdbc.sql(
                        """
                insert into served_before.outbox (message_id, partition, routing_key, payload)
                values (gen_random_uuid(), 3, 'user.registered.v1', '{"name": "Ada"}')
                """)
                .update();

        migrate("classpath:db/common", "classpath:db/later").load().migrate();

        assertThat(jdbc.sql("select payload from served_before.outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"name\": \"Ada\"}");
        assertThat(jdbc.sql("select indexname from pg_indexes where schemaname = :schema and tablename = 'outbox'")
                        .param("schema", SCHEMA)
                        .query(String.class)
                        .list())
                .containsExactly("outbox_pkey");
    }

    private FluentConfiguration migrate(String... locations) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(admin)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations(locations);
    }
}
