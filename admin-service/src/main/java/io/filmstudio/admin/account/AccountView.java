package io.filmstudio.admin.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as operators see it; {@code credits} is null where they are unlimited. */
record AccountView(
        UUID id,
        String email,
        String name,
        String tier,
        @Nullable Long credits,
        boolean unlimited,
        String status,
        Instant createdAt) {}
