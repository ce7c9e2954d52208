package io.filmstudio.user.token;

import io.filmstudio.common.Uuids;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs access tokens (RFC 9068): RS256, short-lived, verified by every service against the published keys. */
@Component
public class AccessTokens {

    private final KeyRing keyRing;
    private final TokenProperties properties;
    private final Clock clock;

    AccessTokens(KeyRing keyRing, TokenProperties properties, Clock clock) {
        this.keyRing = keyRing;
        this.properties = properties;
        this.clock = clock;
    }

    /** How long an access token is good for. */
    public Duration timeToLive() {
        return properties.accessTimeToLive();
    }

    public String sign(UUID userId, UUID sessionId, String role, String tier) {
        SigningKey key = keyRing.current();
        Instant now = clock.instant();
        return Jwts.builder()
                .header()
                .type("at+jwt")
                .keyId(key.id())
                .and()
                .issuer(properties.issuer())
                .audience()
                .add(properties.audience())
                .and()
                .subject(userId.toString())
                .claim("sid", sessionId.toString())
                .claim("role", role)
                .claim("tier", tier)
                .id(Uuids.v7(clock).toString())
                .issuedAt(Date.from(now))
                // seconds would not tell a token from a revocation just before it
                .claim("iat_ms", now.toEpochMilli())
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(properties.accessTimeToLive())))
                .signWith(key.privateKey(), Jwts.SIG.RS256)
                .compact();
    }
}
