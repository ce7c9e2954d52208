package io.filmstudio.project.version;

import java.net.URI;
import java.time.Instant;

/** A presigned URL, which needs no token and works until it expires. */
record DownloadView(URI url, String fileName, Instant expiresAt) {}
