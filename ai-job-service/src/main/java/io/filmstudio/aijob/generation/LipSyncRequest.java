package io.filmstudio.aijob.generation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param videoPath {@code outputPath} of a video job of the caller's
 * @param audioPath {@code outputPath} of an audio job of the caller's
 */
record LipSyncRequest(
        @NotNull UUID projectId,
        @NotNull @Size(max = 500) @Pattern(regexp = LipSyncRequest.PATH, message = LipSyncRequest.MESSAGE) String videoPath,
        @NotNull @Size(max = 500) @Pattern(regexp = LipSyncRequest.PATH, message = LipSyncRequest.MESSAGE) String audioPath) {

    static final String PATH = "s3://[^/\\s]+/\\S+";
    static final String MESSAGE = "must be the outputPath of a job, s3://bucket/key";
}
