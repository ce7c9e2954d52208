package io.filmstudio.youtube.upload;

import java.util.UUID;

/** Said inside the service once an upload waits for somebody to take it. */
public record UploadPlaced(UUID uploadId) {}
