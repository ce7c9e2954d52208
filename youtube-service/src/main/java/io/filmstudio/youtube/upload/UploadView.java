package io.filmstudio.youtube.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param progress 0 to 1 */
record UploadView(
        UUID uploadId,
        UUID projectId,
        String status,
        double progress,
        @Nullable String videoId,
        @Nullable String error) {}
