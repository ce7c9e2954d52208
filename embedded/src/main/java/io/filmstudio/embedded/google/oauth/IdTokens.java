package io.filmstudio.embedded.google.oauth;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the client who somebody is, signed. */
class IdTokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Path home;
    private final String issuer;
    private final String clientId;
    private final Clock clock;
    private @Nullable SigningKey key;

    IdTokens(Path home, String issuer, String clientId, Clock clock) {
        this.home = home;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clock = clock;
    }

    /** Made when first needed, since finding the primes takes a second that most starts can do without. */
    private synchronized SigningKey key() {
        SigningKey known = key == null ? SigningKey.in(home) : key;
        key = known;
        return known;
    }

    String about(Account account, Set<String> scopes, @Nullable String nonce) {
        Instant now = clock.instant();
        SigningKey signing = key();
        JwtBuilder token = Jwts.builder()
                .header()
                .keyId(signing.id())
                .type("JWT")
                .and()
                .issuer(issuer)
                .claim("azp", clientId)
                .claim("aud", clientId)
                .subject(account.subject())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)));
        if (scopes.contains(Scopes.EMAIL)) {
            token.claim("email", account.email()).claim("email_verified", true);
        }
        if (scopes.contains(Scopes.PROFILE)) {
            token.claim("name", account.name());
        }
        if (nonce != null) {
            token.claim("nonce", nonce);
        }
        return token.signWith(signing.privateKey(), Jwts.SIG.RS256).compact();
    }

    /** The public key as a JSON Web Key Set. */
    Map<String, Object> keySet() {
        SigningKey published = key();
        var jwk = Jwks.builder().key(published.publicKey()).build();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "alg",
                        "RS256",
                        "use",
                        "sig",
                        "kid",
                        published.id(),
                        "n",
                        jwk.get("n"),
                        "e",
                        jwk.get("e"))));
    }
}
