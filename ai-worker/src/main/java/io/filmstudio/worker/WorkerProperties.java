package io.filmstudio.worker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who this worker is and what it takes on.
 *
 * @param id unique among the workers that run now
 * @param slots tasks that may run at once; 0 means one for each processor
 * @param capabilities work queues to take from; none means all that this worker knows
 * @param jobService where ai-job-service is
 * @param secret shared with ai-job-service
 * @param ffmpeg an executable to use instead of the bundled one
 * @param cache where the bundled executable is unpacked
 * @param directory where tasks keep their files while they run
 * @param longestFilm how long a film may be as its script is estimated; the longer, the more memory its music takes
 */
@Validated
@ConfigurationProperties("studio.worker")
record WorkerProperties(
        @NotBlank String id,
        @DefaultValue("0") @PositiveOrZero int slots,
        @DefaultValue Set<String> capabilities,
        @NotNull URI jobService,
        @NotNull @Size(min = 32) String secret,
        @Nullable Path ffmpeg,
        @NotNull Path cache,
        @NotNull Path directory,
        @DefaultValue("10m") @NotNull Duration longestFilm) {

    int slotsOrProcessors() {
        return slots > 0 ? slots : Runtime.getRuntime().availableProcessors();
    }
}
