package io.filmstudio.aijob.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of table task, selected as {@link #COLUMNS}. */
@Component
class TaskRows implements RowMapper<Task> {

    static final String COLUMNS =
            """
             task.id, job_id, run, name, kind, state, user_id, weight, cost, parameters, inputs, attempt, failures, crashes,
                worker_id, progress, step, provider_call, traceparent,
                consumed_seconds + coalesce(extract(epoch from now() - claimed_at), 0) as elapsed_seconds
            """;

    private static final TypeReference<List<TaskInput>> INPUTS = new TypeReference<>() {};

    private final JsonMapper json;

    TaskRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Task mapRow(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getInt("run"),
                row.getString("name"),
                TaskKind.of(row.getString("kind")),
                TaskState.of(row.getString("state")),
                row.getObject("user_id", UUID.class),
                row.getInt("weight"),
                row.getDouble("cost"),
                json.readTree(row.getString("parameters")),
                json.readValue(row.getString("inputs"), INPUTS),
                row.getInt("attempt"),
                row.getInt("failures"),
                row.getInt("crashes"),
                row.getString("worker_id"),
                row.getDouble("progress"),
                row.getString("step"),
                row.getDouble("elapsed_seconds"),
                providerCall(row.getString("provider_call")),
                row.getString("traceparent"));
    }

    private @Nullable ProviderCall providerCall(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, ProviderCall.class);
    }
}
