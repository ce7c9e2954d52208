package io.filmstudio.youtube.upload;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A film to publish; lengths are those that YouTube allows. */
record UploadRequest(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 100) String title,
        @Size(max = 5000) @Nullable String description,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tags,
        @NotNull @Pattern(regexp = "private|unlisted|public", message = "must be private, unlisted or public") String privacy,
        @Size(max = 100) @Nullable String playlistId,
        @Nullable Instant publishAt) {}
