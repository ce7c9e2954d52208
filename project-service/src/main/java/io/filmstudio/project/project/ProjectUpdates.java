package io.filmstudio.project.project;

import io.filmstudio.contract.project.ProjectUpdated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the event that tells a change from the row after it. */
final class ProjectUpdates {

    private ProjectUpdates() {}

    static ProjectUpdated map(ResultSet row, int number) throws SQLException {
        return new ProjectUpdated(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("status"),
                row.getLong("revision"));
    }
}
