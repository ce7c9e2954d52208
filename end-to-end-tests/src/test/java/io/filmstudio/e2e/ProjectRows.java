package io.filmstudio.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the services' tables say of a project, whose id is the one parameter of each query. */
record ProjectRows(RunningStudio studio, UUID project) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void await(String sql) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            try (Connection database = studio.database()) {
                return exist(database, sql);
            }
        });
    }

    /** In the transaction of this connection. */
    boolean exist(Connection database, String sql) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setObject(1, project);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    long count(String sql) {
        return value(sql, Long.class);
    }

    <T> T value(String sql, Class<T> type) {
        try (Connection database = studio.database();
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setObject(1, project);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        } catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
