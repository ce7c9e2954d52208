package io.filmstudio.aijob.generation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param language ISO 639-1 */
@Schema(example = "{\"projectId\": \"0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b\", \"text\": \"The lamp went out.\"}")
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
