package io.filmstudio.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks header and signature of a token: RS256 by a published key and nothing else, whatever the header proposes. */
@Component
class Signatures implements Converter<JWT, Mono<JWTClaimsSet>> {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final PublishedKeys keys;

    Signatures(PublishedKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<JWTClaimsSet> convert(JWT token) {
        if (!(token instanceof SignedJWT signed) || !isAcceptable(signed.getHeader())) {
            return Mono.error(new BadJwtException("not an access token of ours"));
        }
        return keys.find(signed.getHeader().getKeyID())
                .switchIfEmpty(Mono.error(() -> new BadJwtException("unknown key")))
                .map(key -> verify(signed, key));
    }

    private static boolean isAcceptable(JWSHeader header) {
        return JWSAlgorithm.RS256.equals(header.getAlgorithm())
                && ACCESS_TOKEN.equals(header.getType())
                && header.getKeyID() != null
                && header.getCriticalParams() == null
                && header.getJWKURL() == null
                && header.getJWK() == null
                && header.getX509CertURL() == null
                && header.getX509CertChain() == null;
    }

    private static JWTClaimsSet verify(SignedJWT token, RSAPublicKey key) {
        try {
            if (!token.verify(new RSASSAVerifier(key))) {
                throw new BadJwtException("wrong signature");
            }
            return token.getJWTClaimsSet();
        } catch (JOSEException | ParseException malformed) {
            throw new BadJwtException("unreadable token", malformed);
        }
    }
}
