package io.filmstudio.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * The studio's database on a PostgreSQL server: one schema and one login role for each service, and no way from one into
 * another. Creating what is there again changes nothing but the password.
 *
 * @param adminUrl JDBC address of a database of that server, without user and password
 * @param adminUser a superuser, or an owner of databases and roles
 * @param database name of the studio's database
 * @param rolePrefix put before every role's name, so that several databases can live on a shared server; empty otherwise
 */
public record StudioDatabase(
        String adminUrl, String adminUser, String adminPassword, String database, String rolePrefix) {

    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String SCRIPT = read("service-schema.sql");

    /** Name of the role that owns the schema. */
    public String role(ServiceSchema owner) {
        return rolePrefix + owner.role();
    }

    /** JDBC address of the studio's database on the same server. */
    public String url() {
        return adminUrl.substring(0, adminUrl.lastIndexOf('/') + 1) + database;
    }

    public void create() throws SQLException {
        try (Connection connection = connect(adminUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(database, true));
        } catch (SQLException failure) {
            if (!DUPLICATE_DATABASE.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    /** Makes the schema and its role in the database, which has to exist. */
    public void create(ServiceSchema owner, String password) throws SQLException {
        try (Connection connection = connect(url());
                Statement statement = connection.createStatement()) {
            set(connection, "studio.role", role(owner));
            set(connection, "studio.schema", owner.schema());
            set(connection, "studio.password", password);
            statement.execute(SCRIPT);
        }
    }

    /** Removes the database with everybody still connected to it, and the roles. */
    public void drop() throws SQLException {
        try (Connection connection = connect(adminUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "drop database if exists " + statement.enquoteIdentifier(database, true) + " with (force)");
            for (ServiceSchema owner : ServiceSchema.values()) {
                statement.execute("drop role if exists " + statement.enquoteIdentifier(role(owner), true));
            }
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, adminUser, adminPassword);
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String read(String resource) {
        try (InputStream script = StudioDatabase.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("Resource " + resource + " cannot be read", failure);
        }
    }
}
