package io.filmstudio.aijob.generation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param language ISO 639-1 */
record AudioRequest(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 4000) String text,
        @Nullable String voiceId,
        @Nullable String language) {

    private static final double CHARACTERS_PER_SECOND = 14;

    AudioRequest {
        voiceId = voiceId == null ? "narrator" : voiceId;
        language = language == null ? "en" : language;
    }

    /** How long it takes to say. */
    double seconds() {
        return text.length() / CHARACTERS_PER_SECOND;
    }
}
