package io.filmstudio.common.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One of the databases of a Redis that several test runs share, for one run alone. An advisory lock of the PostgreSQL
 * beside it keeps the others off, and is let go however the run ends.
 */
record RedisNumber(int number, Connection lock) implements AutoCloseable {

    private static final int DATABASES = 16;

    /** Database 0 is left to whoever asks for none. */
    static RedisNumber claim(String postgres) {
        try {
            Connection connection = DriverManager.getConnection(postgres, "postgres", "postgres");
            for (int number = 1; number < DATABASES; number++) {
                if (locks(connection, number)) {
                    return new RedisNumber(number, connection);
                }
            }
            connection.close();
            throw new IllegalStateException("all databases of the Redis on this machine are in use by test runs");
        } catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static boolean locks(Connection connection, int number) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_try_advisory_lock(hashtext('studio-test-redis'), ?)")) {
            query.setInt(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        lock.close();
    }
}
