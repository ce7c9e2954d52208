package io.filmstudio.common.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies user tokens: size and shape first, then algorithm, key, signature, and the claims last. */
class UserTokenDecoder implements JwtDecoder {

    private static final int MAX_CHARACTERS = 8 * 1024;
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final NimbusJwtDecoder decoder;

    UserTokenDecoder(JWKSource<SecurityContext> keys, SecurityProperties security, Revocations revocations) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        this.decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(validators(security.issuer(), security.audience()), revocations));
    }

    @Override
    public Jwt decode(String token) {
        if (token.length() > MAX_CHARACTERS
                || token.chars().filter(c -> c == '.').count() != 2) {
            throw new BadJwtException("not a signed token of at most " + MAX_CHARACTERS + " characters");
        }
        try {
            Jwt jwt = decoder.decode(token);
            requireOurKey(jwt);
            return jwt;
        } catch (BadJwtException ex) {
            throw ex;
        } catch (JwtException ex) {
            throw unknownKeyWhileLimited(ex) ? new BadJwtException("unknown key", ex) : ex;
        }
    }

    /** Keys come from user-service alone, by name; a token that says where to fetch its own key from is an attack. */
    private static void requireOurKey(Jwt jwt) {
        if (jwt.getHeaders().get("kid") == null) {
            throw new BadJwtException("a token must name its key");
        }
        if (List.of("jku", "jwk", "x5u", "x5c").stream().anyMatch(jwt.getHeaders()::containsKey)) {
            throw new BadJwtException("a token may not bring its key");
        }
    }

    private static boolean unknownKeyWhileLimited(Throwable ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }

    private static OAuth2TokenValidator<Jwt> validators(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(audience)),
                new JwtClaimValidator<Object>("exp", exp -> exp != null),
                new JwtClaimValidator<Object>("sub", UserTokenDecoder::isUuid),
                new JwtClaimValidator<Object>("sid", UserTokenDecoder::isUuid),
                new JwtClaimValidator<Object>("role", role -> "user".equals(role) || "admin".equals(role)));
    }

    private static boolean isUuid(Object claim) {
        try {
            return claim instanceof String text
                    && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException ex) {
            return false;
        }
    }
}
