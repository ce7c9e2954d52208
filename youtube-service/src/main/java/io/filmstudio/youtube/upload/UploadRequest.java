package io.filmstudio.youtube.upload;

import io.filmstudio.common.web.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A film to publish. The limits are those that YouTube documents for {@code videos.insert}. */
record UploadRequest(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^<>]*", message = "must not contain < or >") String title,
        @Size(max = 5000) @Pattern(regexp = "[^<>]*", message = "must not contain < or >") @Nullable String description,
        @Nullable List<
                                @NotBlank @Size(max = 100) @Pattern(regexp = "[^<>,]*", message = "must not contain <, > or a comma") String>
                        tags,
        @NotNull @Pattern(regexp = "private|unlisted|public", message = "must be private, unlisted or public") String privacy,
        @Pattern(regexp = "[\\w-]{1,100}", message = "must be the id of a playlist") @Nullable String playlistId,
        @Nullable Instant publishAt) {

    private static final int DESCRIPTION_BYTES = 5_000;
    private static final Duration LATEST_PUBLICATION = Duration.ofDays(730);

    UploadRequest {
        description = description == null ? "" : description;
        tags = tags == null ? List.of() : tags;
    }

    /** The rules that no annotation can say. */
    void check(Instant now) {
        if (description.getBytes(StandardCharsets.UTF_8).length > DESCRIPTION_BYTES) {
            throw ProblemException.invalid("description", "must be at most 5000 bytes in UTF-8");
        }
        if (Mark.lengthOf(tags) > Mark.TAGS_LENGTH) {
            throw ProblemException.invalid("tags", "must be at most " + Mark.TAGS_LENGTH + " characters in all");
        }
        if (publishAt != null && !privacy.equals("private")) {
            throw ProblemException.invalid("publishAt", "needs privacy private: the film becomes public at that time");
        }
        if (publishAt != null && !publishAt.isAfter(now)) {
            throw ProblemException.invalid("publishAt", "must be in the future");
        }
        // milliseconds that are read as seconds end up far beyond any date that Google can read
        if (publishAt != null && publishAt.isAfter(now.plus(LATEST_PUBLICATION))) {
            throw ProblemException.invalid("publishAt", "must be within the next two years");
        }
    }
}
