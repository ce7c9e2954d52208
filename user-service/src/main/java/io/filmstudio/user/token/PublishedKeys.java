package io.filmstudio.user.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys by which this service verifies tokens: its own, without a call to itself. */
@Component
class PublishedKeys implements JWKSource<SecurityContext> {

    private final KeyRing keyRing;

    PublishedKeys(KeyRing keyRing) {
        this.keyRing = keyRing;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> keys = keyRing.published().stream()
                .<JWK>map(key ->
                        new RSAKey.Builder(key.publicKey()).keyID(key.id()).build())
                .toList();
        return selector.select(new JWKSet(keys));
    }
}
