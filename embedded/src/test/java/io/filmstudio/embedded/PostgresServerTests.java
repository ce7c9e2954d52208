package io.filmstudio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    @TempDir
    Path home;

    @Test
    void committedRowsSurviveAStopAndAStart() throws SQLException {
        try (PostgresServer server = PostgresServer.start(home, 0, "secret")) {
            execute(server, "create table note (text text); insert into note values ('kept')");
        }
        try (PostgresServer server = PostgresServer.start(home, 0, "secret")) {
            assertThat(query(server, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void commitsWaitForTheDisk() throws SQLException {
        try (PostgresServer server = PostgresServer.start(home, 0, "secret")) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (PostgresServer server = PostgresServer.startFast(home, 0, "secret")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "secret");
    }
}
