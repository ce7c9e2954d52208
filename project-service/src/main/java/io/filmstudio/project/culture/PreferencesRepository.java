package io.filmstudio.project.culture;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PreferencesRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PreferencesRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param revision 0 until something was chosen */
    record Chosen(Preferences preferences, long revision) {}

    Chosen find(UUID projectId) {
        return jdbc.sql("select preferences, revision from cultural_preferences where project_id = :id")
                .param("id", projectId)
                .query((row, number) -> new Chosen(
                        json.readValue(row.getString("preferences"), Preferences.class), row.getLong("revision")))
                .optional()
                .orElse(new Chosen(Preferences.NONE, 0));
    }

    void save(UUID projectId, Preferences preferences) {
        jdbc.sql(
                        """
                insert into cultural_preferences (project_id, preferences) values (:id, :preferences::jsonb)
                on conflict (project_id) do update
                set preferences = excluded.preferences, revision = cultural_preferences.revision + 1, updated_at = now()
                """)
                .param("id", projectId)
                .param("preferences", json.writeValueAsString(preferences))
                .update();
    }
}
