package io.filmstudio.embedded.google.oauth;

import io.filmstudio.embedded.http.Exchange;
import io.filmstudio.embedded.http.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Lets in the one client, which shows its secret in the form or as HTTP Basic credentials. */
class ClientAuthentication {

    private static final String BASIC = "Basic ";

    private final OauthClient client;

    ClientAuthentication(OauthClient client) {
        this.client = client;
    }

    void check(Exchange exchange, Map<String, String> form) {
        Credentials shown = exchange.header("Authorization")
                .flatMap(ClientAuthentication::basic)
                .orElseGet(() ->
                        new Credentials(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", "")));
        if (!shown.id().equals(client.id())) {
            throw TokenException.invalidClient("The OAuth client was not found.");
        }
        if (!MessageDigest.isEqual(bytes(shown.secret()), bytes(client.secret()))) {
            throw TokenException.invalidClient("Unauthorized");
        }
    }

    private static Optional<Credentials> basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return Optional.of(
                    new Credentials(Fields.decodePart(parts[0]), Fields.decodePart(parts[parts.length - 1])));
        } catch (IllegalArgumentException _) {
            throw TokenException.invalidClient("The credentials are not readable");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Credentials(String id, String secret) {}
}
