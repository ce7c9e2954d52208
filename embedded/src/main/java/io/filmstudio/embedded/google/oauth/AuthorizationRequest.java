package io.filmstudio.embedded.google.oauth;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks for on somebody's behalf.
 *
 * @param challenge SHA-256 of the verifier that has to come with the code (RFC 7636); null when none was announced
 * @param offline true when the program wants to act while nobody is there
 * @param prompts what has to be shown even when it could be left out
 */
record AuthorizationRequest(
        URI redirectUri,
        Set<String> scopes,
        @Nullable String state,
        @Nullable String nonce,
        @Nullable String challenge,
        boolean offline,
        Set<String> prompts,
        String loginHint) {

    private static final Set<String> PROMPTS = Set.of("none", "consent", "select_account");

    /** Throws unless the client is who may ask, and asks for something that exists. */
    static AuthorizationRequest of(Map<String, String> parameters, OauthClient client) {
        checkClient(required(parameters, "client_id"), client);
        URI redirectUri = redirectUri(required(parameters, "redirect_uri"), client);
        if (!required(parameters, "response_type").equals("code")) {
            throw new AuthorizationException("unsupported_response_type", "Invalid response_type");
        }
        return new AuthorizationRequest(
                redirectUri,
                scopes(required(parameters, "scope")),
                parameters.get("state"),
                parameters.get("nonce"),
                challenge(parameters),
                offline(parameters.getOrDefault("access_type", "online")),
                prompts(parameters.getOrDefault("prompt", "")),
                parameters.getOrDefault("login_hint", ""));
    }

    boolean asksFor(String prompt) {
        return prompts.contains(prompt);
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw AuthorizationException.missing(name);
        }
        return value;
    }

    private static void checkClient(String id, OauthClient client) {
        if (!id.equals(client.id())) {
            throw new AuthorizationException("invalid_client", "The OAuth client was not found.");
        }
    }

    private static URI redirectUri(String text, OauthClient client) {
        return client.redirectUris().stream()
                .filter(uri -> uri.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new AuthorizationException(
                        "redirect_uri_mismatch", "The redirect URI is not registered with this client: " + text));
    }

    private static Set<String> scopes(String text) {
        Set<String> scopes = Scopes.parse(text);
        if (scopes.isEmpty()) {
            throw AuthorizationException.missing("scope");
        }
        if (!Scopes.areKnown(scopes)) {
            throw new AuthorizationException("invalid_scope", "Some requested scopes were invalid: " + text);
        }
        return scopes;
    }

    private static @Nullable String challenge(Map<String, String> parameters) {
        String challenge = parameters.get("code_challenge");
        if (challenge == null) {
            return null;
        }
        if (!"S256".equals(parameters.get("code_challenge_method")) || !challenge.matches("[\\w-]{43}")) {
            throw AuthorizationException.invalid("The code challenge has to be a SHA-256, and its method S256");
        }
        return challenge;
    }

    private static boolean offline(String accessType) {
        return switch (accessType) {
            case "online" -> false;
            case "offline" -> true;
            default -> throw AuthorizationException.invalid("Invalid parameter value for access_type");
        };
    }

    private static Set<String> prompts(String text) {
        Set<String> prompts = Scopes.parse(text);
        if (!PROMPTS.containsAll(prompts) || prompts.contains("none") && prompts.size() > 1) {
            throw AuthorizationException.invalid("Invalid parameter value for prompt");
        }
        return prompts;
    }
}
