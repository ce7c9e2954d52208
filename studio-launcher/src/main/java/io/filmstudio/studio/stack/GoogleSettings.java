package io.filmstudio.studio.stack;

import io.filmstudio.embedded.google.oauth.OauthClient;
import io.filmstudio.studio.data.Secrets;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Signing in and publishing lead to the local Google, unless the environment brings the keys of a client that is
 * registered with the real one: then its addresses are the services' own defaults, or what the environment says.
 */
final class GoogleSettings {

    private static final String CLIENT_ID = "GOOGLE_CLIENT_ID";
    private static final String CLIENT_SECRET = "GOOGLE_CLIENT_SECRET";
    private static final String PUBLIC_URL = "STUDIO_PUBLIC_URL";
    private static final String TOKEN_KEY = "YOUTUBE_TOKEN_KEY";
    private static final String LOCAL_CLIENT = "local-studio";

    private final StudioPorts ports;
    private final Secrets secrets;
    private final Map<String, String> environment;

    GoogleSettings(StudioPorts ports, Secrets secrets, Map<String, String> environment) {
        this.ports = ports;
        this.secrets = secrets;
        this.environment = environment;
    }

    boolean isLocal() {
        return environment.getOrDefault(CLIENT_ID, "").isBlank();
    }

    void addTo(Map<String, String> settings) {
        settings.put(PUBLIC_URL, publicUrl());
        settings.put(TOKEN_KEY, environment.getOrDefault(TOKEN_KEY, secrets.get(TOKEN_KEY)));
        settings.putAll(isLocal() ? local() : given());
    }

    private Map<String, String> local() {
        URI google = ports.google();
        Map<String, String> settings = new TreeMap<>();
        settings.put(CLIENT_ID, client().id());
        settings.put(CLIENT_SECRET, client().secret());
        settings.put(
                "GOOGLE_AUTHORIZATION_URL", google.resolve("/o/oauth2/v2/auth").toString());
        settings.put("GOOGLE_TOKEN_URL", google.resolve("/token").toString());
        settings.put("GOOGLE_REVOCATION_URL", google.resolve("/revoke").toString());
        settings.put("GOOGLE_KEYS_URL", google.resolve("/oauth2/v3/certs").toString());
        settings.put("GOOGLE_ISSUER", google.toString());
        settings.put("YOUTUBE_ROOT_URL", google.resolve("/").toString());
        settings.put("YOUTUBE_WATCH_URL", google.resolve("/watch?v=").toString());
        settings.put("YOUTUBE_PLAYLIST_URL", google.resolve("/playlist?list=").toString());
        return settings;
    }

    private Map<String, String> given() {
        Map<String, String> settings = new TreeMap<>(environment);
        settings.keySet().retainAll(local().keySet());
        return settings;
    }

    /** How the studio is registered with the local Google. */
    OauthClient client() {
        return new OauthClient(
                LOCAL_CLIENT,
                secrets.get(CLIENT_SECRET),
                Set.of(
                        URI.create(publicUrl() + "/api/users/oauth/google/callback"),
                        URI.create(publicUrl() + "/api/youtube/callback")));
    }

    private String publicUrl() {
        return environment.getOrDefault(PUBLIC_URL, ports.gateway().toString());
    }
}
