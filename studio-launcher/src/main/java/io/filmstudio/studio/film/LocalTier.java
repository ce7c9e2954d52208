package io.filmstudio.studio.film;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.Secrets;
import io.filmstudio.studio.stack.StudioPorts;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Moves a user of this machine's own stack to another tier, as one of its services would. */
final class LocalTier {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private static final Set<String> KNOWN = Set.of("free", "pro", "enterprise");

    private final DataDirectory data;
    private final StudioPorts ports;
    private final String tier;

    LocalTier(DataDirectory data, StudioPorts ports, String tier) {
        this.data = data;
        this.ports = ports;
        this.tier = tier;
    }

    static boolean isKnown(String tier) {
        return KNOWN.contains(tier);
    }

    void set(UUID userId) {
        new Gateway(ports.creditService())
                .put("/internal/credits/tiers/" + userId, token(Secrets.of(data)), Map.of("tier", tier));
    }

    private static String token(Secrets secrets) {
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer("studio")
                .audience()
                .add("film-studio-internal")
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)))
                .signWith(
                        Keys.hmacShaKeyFor(secrets.get("STUDIO_SERVICE_SECRET").getBytes(StandardCharsets.UTF_8)))
                .compact();
    }
}
