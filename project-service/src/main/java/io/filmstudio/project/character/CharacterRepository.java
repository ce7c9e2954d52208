package io.filmstudio.project.character;

import io.filmstudio.project.picture.PortraitColors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writers hold the lock of the project, so that what they read is what they change. */
@Repository
class CharacterRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CharacterRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<StoryCharacter> findAll(UUID projectId) {
        return jdbc.sql("select * from story_character where project_id = :projectId order by created_at, id")
                .param("projectId", projectId)
                .query(this::character)
                .list();
    }

    void save(StoryCharacter character) {
        jdbc.sql(
                        """
                insert into story_character
                    (id, project_id, name, name_key, description, voice_id, appearance, reference_key, seen)
                values (:id, :projectId, :name, :nameKey, :description, :voiceId, :appearance::jsonb, :referenceKey,
                    :seen::jsonb)
                on conflict (id) do update
                set name = excluded.name, name_key = excluded.name_key, description = excluded.description,
                    voice_id = excluded.voice_id, appearance = excluded.appearance,
                    reference_key = excluded.reference_key, seen = excluded.seen,
                    revision = story_character.revision + 1, updated_at = now()
                """)
                .param("id", character.id())
                .param("projectId", character.projectId())
                .param("name", character.name())
                .param("nameKey", StoryCharacter.key(character.name()))
                .param("description", character.description())
                .param("voiceId", character.voiceId())
                .param("appearance", json.writeValueAsString(character.appearance()))
                .param("referenceKey", character.referenceKey())
                .param("seen", json.writeValueAsString(character.seen()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from story_character where id = :id").param("id", id).update();
    }

    private StoryCharacter character(ResultSet row, int number) throws SQLException {
        return new StoryCharacter(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("voice_id"),
                json.readValue(row.getString("appearance"), Looks.class),
                row.getString("reference_key"),
                json.readValue(row.getString("seen"), PortraitColors.class),
                row.getLong("revision"));
    }
}
