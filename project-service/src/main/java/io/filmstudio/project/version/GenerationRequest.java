package io.filmstudio.project.version;

import io.filmstudio.project.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * What this version does otherwise than the project says; everything may be left out.
 *
 * @param duration about how many seconds the film should run
 * @param seed the same seed gives the same film; without one, each version gets its own
 */
record GenerationRequest(
        @PlainText(maxLength = 40) @Nullable String style,
        @Min(5) @Max(600) @Nullable Integer duration,
        @Pattern(regexp = "slow|normal|fast", message = "must be slow, normal or fast") @Nullable String pacing,
        @PositiveOrZero @Nullable Long seed) {

    static final GenerationRequest EMPTY = new GenerationRequest(null, null, null, null);
}
