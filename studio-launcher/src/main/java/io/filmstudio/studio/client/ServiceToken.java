package io.filmstudio.studio.client;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.Secrets;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Shows a service of this machine's own stack that another one of it asks. */
public final class ServiceToken {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private ServiceToken() {}

    public static String of(DataDirectory data) {
        String secret = Secrets.of(data).get("STUDIO_SERVICE_SECRET");
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer("studio")
                .audience()
                .add("film-studio-internal")
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)))
                .signWith(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)))
                .compact();
    }
}
