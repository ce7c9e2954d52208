package io.filmstudio.admin.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as operators see it. */
public record ProjectView(UUID id, String name, String status, Instant createdAt, @Nullable Instant deletedAt) {}
