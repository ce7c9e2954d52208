package io.filmstudio.youtube.google;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OAuth client that this studio is to Google.
 *
 * @param clientId empty where nothing can be published
 * @param redirectUrl where the browser comes back to: the gateway's address
 */
@ConfigurationProperties("youtube.google")
record GoogleProperties(
        String clientId, String clientSecret, URI authorizationUrl, URI tokenUrl, URI revocationUrl, URI redirectUrl) {

    boolean configured() {
        return !clientId.isEmpty();
    }

    /** Without the secret: properties are logged when binding fails. */
    @Override
    public String toString() {
        return "GoogleProperties[" + clientId + "]";
    }
}
