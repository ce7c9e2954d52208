package io.filmstudio.aijob.generation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param duration seconds */
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
