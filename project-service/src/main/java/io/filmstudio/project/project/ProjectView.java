package io.filmstudio.project.project;

import io.filmstudio.project.media.MediaUrls;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as clients see it. The URLs live for an hour. */
record ProjectView(
        UUID id,
        UUID userId,
        String name,
        @Nullable String description,
        ProjectStatus status,
        String videoType,
        String language,
        @Nullable String script,
        @Nullable String style,
        @Nullable URI outputUrl,
        @Nullable URI thumbnailUrl,
        MediaUrls.@Nullable Subtitles subtitles,
        @Nullable UUID jobId,
        @Nullable Failure error,
        Instant createdAt,
        Instant updatedAt) {

    /** Why the latest version did not become a film. */
    record Failure(String code, @Nullable String message) {}

    static ProjectView of(Project project, MediaUrls urls) {
        Draft draft = project.draft();
        Film film = project.film();
        String code = project.errorCode();
        return new ProjectView(
                project.id(),
                project.userId(),
                draft.name(),
                draft.description(),
                project.status(),
                draft.videoType(),
                draft.language(),
                draft.script(),
                draft.style(),
                film == null ? null : urls.view(film.outputKey()),
                film == null ? null : urls.view(film.thumbnailKey()),
                film == null ? null : urls.subtitles(film.srtKey(), film.vttKey()),
                project.jobId(),
                code == null ? null : new Failure(code, project.errorMessage()),
                project.createdAt(),
                project.updatedAt());
    }
}
