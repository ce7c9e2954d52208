package io.filmstudio.aijob.generation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param duration seconds */
@Schema(
        example =
                "{\"projectId\": \"0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b\", \"prompt\": \"A lighthouse in the rain\", \"duration\": 4}")
record VideoRequest(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 1000) String prompt,
        @Nullable String style,
        @Nullable @Min(2) @Max(60) Integer duration,
        @Nullable Long seed) {

    VideoRequest {
        style = style == null ? "cinematic" : style;
        duration = duration == null ? Integer.valueOf(8) : duration;
    }
}
