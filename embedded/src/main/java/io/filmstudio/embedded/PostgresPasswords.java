package io.filmstudio.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A new cluster trusts every local connection; this makes it ask for passwords. */
final class PostgresPasswords {

    private static final String RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

    private PostgresPasswords() {}

    static void demand(EmbeddedPostgres server, Path data, String password) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password %s"
                    .formatted(PostgresServer.SUPERUSER, statement.enquoteLiteral(password)));
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL did not take its password", failure);
        }
    }
}
