package io.filmstudio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioDatabaseTests {

    @TempDir
    static Path home;

    static PostgresServer server;
    static StudioDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.startFast(home, 0, "secret");
        database =
                new StudioDatabase(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "secret", "studio", "test_");
        for (int run = 0; run < 2; run++) { // the second run finds everything there
            database.create();
            database.create(ServiceSchema.CREDIT, "credit");
            database.create(ServiceSchema.PROJECT, "project");
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        database.drop();
        server.close();
    }

    @Test
    void aServiceFindsItsTablesWithoutNamingTheSchema() throws SQLException {
        execute(ServiceSchema.CREDIT, "credit", "create table wallet (id uuid)");

        execute(ServiceSchema.CREDIT, "credit", "select * from credits.wallet");
    }

    @Test
    void aServiceCannotReadAnothersSchema() throws SQLException {
        execute(ServiceSchema.CREDIT, "credit", "create table transfer (id uuid)");

        assertThatThrownBy(() -> execute(ServiceSchema.PROJECT, "project", "select * from credits.transfer"))
                .hasMessageContaining("permission denied for schema credits");
    }

    @Test
    void aServiceMakesNothingOutsideItsSchema() {
        assertThatThrownBy(() -> execute(ServiceSchema.PROJECT, "project", "create table public.stray (id uuid)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> execute(ServiceSchema.PROJECT, "project", "create schema stray"))
                .hasMessageContaining("permission denied for database studio");
    }

    @Test
    void theUrlNamesTheDatabase() {
        assertThat(database.url()).endsWith("/studio");
        assertThat(database.role(ServiceSchema.AI_JOB)).isEqualTo("test_ai_job_service");
    }

    private static void execute(ServiceSchema owner, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.role(owner), password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
