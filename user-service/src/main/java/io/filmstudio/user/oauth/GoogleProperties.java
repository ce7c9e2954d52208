package io.filmstudio.user.oauth;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID Connect client that this studio is to Google, or to another server that speaks the same protocol.
 *
 * @param clientId empty where nobody signs in with Google
 * @param redirectUrl where the browser comes back to: the gateway's address
 */
@ConfigurationProperties("user.google")
record GoogleProperties(
        String clientId,
        String clientSecret,
        URI authorizationUrl,
        URI tokenUrl,
        URI keysUrl,
        String issuer,
        URI redirectUrl) {

    boolean configured() {
        return !clientId.isEmpty();
    }

    boolean overHttps() {
        return "https".equals(redirectUrl.getScheme());
    }

    @Override
    public String toString() {
        return "GoogleProperties[" + clientId + "]";
    }
}
