package io.filmstudio.user.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as others may see it.
 *
 * @param tier {@code free}, {@code pro} or {@code enterprise}
 * @param credits what the wallet last said it holds; null where credits are unlimited
 * @param role {@code user} or {@code admin}
 * @param status {@code active} or {@code suspended}
 */
public record AccountView(
        UUID id,
        String email,
        String name,
        String tier,
        @Nullable Long credits,
        String role,
        String status,
        boolean emailVerified,
        Instant createdAt) {}
