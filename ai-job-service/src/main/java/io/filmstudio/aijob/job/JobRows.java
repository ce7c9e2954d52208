package io.filmstudio.aijob.job;

import io.filmstudio.contract.job.JobOutput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of table job. */
@Component
class JobRows implements RowMapper<Job> {

    private final JsonMapper json;

    JobRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Job mapRow(ResultSet row, int number) throws SQLException {
        String resumedFrom = row.getString("resumed_from");
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("project_id", UUID.class),
                JobType.of(row.getString("type")),
                JobStatus.of(row.getString("status")),
                row.getInt("run"),
                row.getLong("version"),
                Tier.of(row.getString("tier")),
                json.readTree(row.getString("request")),
                row.getLong("credits"),
                row.getDouble("estimated_seconds"),
                resumedFrom == null ? null : JobStatus.of(resumedFrom),
                row.getInt("progress"),
                row.getString("current_step"),
                row.getLong("last_event"),
                output(row.getString("output")),
                failure(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "queued_at"),
                instant(row, "started_at"),
                instant(row, "completed_at"));
    }

    private @Nullable JobOutput output(@Nullable String output) {
        return output == null ? null : json.readValue(output, JobOutput.class);
    }

    private static Job.@Nullable Failure failure(ResultSet row) throws SQLException {
        String code = row.getString("error_code");
        return code == null ? null : new Job.Failure(code, row.getString("error_message"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
