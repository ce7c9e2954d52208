package io.filmstudio.embedded.google.oauth;

import java.net.URI;
import java.util.Set;

/**
 * The program that asks for consent, as it would be registered with Google.
 *
 * @param redirectUris the only addresses to which a browser is sent back
 */
public record OauthClient(String id, String secret, Set<URI> redirectUris) {

    @Override
    public String toString() {
        return "OauthClient[" + id + "]";
    }
}
