package io.filmstudio.project.version;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A film job with the snapshot that it is made from. */
record SubmitRequest(UUID userId, UUID projectId, String type, Snapshot request) {

    record Snapshot(
            String title,
            String script,
            String style,
            String language,
            long seed,
            @Nullable Integer duration,
            @Nullable String pacing,
            @JsonRawValue String characters,
            @JsonRawValue String culturalPreferences) {}

    static SubmitRequest of(FilmVersion version) {
        var snapshot = new Snapshot(
                version.title(),
                version.script(),
                version.style(),
                version.language(),
                version.seed(),
                version.duration(),
                version.pacing(),
                version.characters(),
                version.culturalPreferences());
        return new SubmitRequest(version.userId(), version.projectId(), "film", snapshot);
    }
}
