package io.filmstudio.project.project;

import io.filmstudio.contract.project.ProjectUpdated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version that was started: what the film is made from, and what the project was before. */
public record Started(
        int number,
        String title,
        String script,
        @Nullable String style,
        String language,
        Before before,
        ProjectUpdated updated) {

    /** What a refused start goes back to. */
    public record Before(String status, @Nullable UUID jobId) {}
}
