package io.filmstudio.embedded.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.embedded.google.oauth.OauthClient;
import io.filmstudio.embedded.http.Fields;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a browser, and the program that sent them there. */
final class Browser {

    static final URI CALLBACK = URI.create("http://127.0.0.1:8080/api/youtube/callback");
    static final OauthClient CLIENT = new OauthClient("studio", "studio-secret", Set.of(CALLBACK));
    static final String VERIFIER = "v".repeat(43);
    static final String YOUTUBE =
            "https://www.googleapis.com/auth/youtube https://www.googleapis.com/auth/youtube.upload";

    private final HttpClient http = HttpClient.newHttpClient();
    private final GoogleServer google;

    Browser(GoogleServer google) {
        this.google = google;
    }

    static Map<String, String> request(String scope) {
        return new TreeMap<>(Map.of(
                "client_id", CLIENT.id(),
                "redirect_uri", CALLBACK.toString(),
                "response_type", "code",
                "scope", scope,
                "state", "s-1",
                "nonce", "n-1",
                "access_type", "offline",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return changed;
    }

    /** An access token of somebody who allowed this. */
    String allow(String email, String scope) {
        return tokens(email, request(scope)).path("access_token").asString();
    }

    JsonNode tokens(String email, Map<String, String> request) {
        return json(redeem(code(email, request), VERIFIER));
    }

    String code(String email, Map<String, String> request) {
        HttpResponse<String> back = decide(request, Map.of("decision", "allow", "email", email));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        return answer(back).get("code");
    }

    HttpResponse<String> ask(Map<String, String> request) {
        return send(HttpRequest.newBuilder(authorization(request)));
    }

    HttpResponse<String> decide(Map<String, String> request, Map<String, String> form) {
        return send(HttpRequest.newBuilder(authorization(request)).POST(BodyPublishers.ofString(Fields.encode(form))));
    }

    /** What the browser brings back to the program. */
    static Map<String, String> answer(HttpResponse<String> back) {
        String location = back.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(CALLBACK + "?");
        return Fields.decode(URI.create(location).getRawQuery());
    }

    HttpResponse<String> redeem(String code, String verifier) {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                CALLBACK.toString(),
                "code_verifier",
                verifier));
    }

    HttpResponse<String> refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private HttpResponse<String> token(Map<String, String> form) {
        Map<String, String> whole = new TreeMap<>(form);
        whole.put("client_id", CLIENT.id());
        whole.put("client_secret", CLIENT.secret());
        return post("/token", whole);
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(
                HttpRequest.newBuilder(google.url().resolve(path)).POST(BodyPublishers.ofString(Fields.encode(form))));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(google.url().resolve(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private URI authorization(Map<String, String> request) {
        return google.url().resolve("/o/oauth2/v2/auth?" + Fields.encode(request));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
