package io.filmstudio.embedded.google.oauth;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
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

    private final SigningKey key;
    private final String issuer;
    private final String clientId;
    private final Clock clock;

    IdTokens(SigningKey key, String issuer, String clientId, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clock = clock;
    }

    String about(Account account, Set<String> scopes, @Nullable String nonce) {
        Instant now = clock.instant();
        JwtBuilder token = Jwts.builder()
                .header()
                .keyId(key.id())
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
        return token.signWith(key.privateKey(), Jwts.SIG.RS256).compact();
    }

    /** The public key as a JSON Web Key Set. */
    Map<String, Object> keySet() {
        var jwk = Jwks.builder().key(key.publicKey()).build();
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
                        key.id(),
                        "n",
                        jwk.get("n"),
                        "e",
                        jwk.get("e"))));
    }
}
