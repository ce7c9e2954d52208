package io.filmstudio.youtube.stub;

import io.filmstudio.embedded.google.GoogleServer;
import io.filmstudio.embedded.google.oauth.OauthClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The Google that a studio at home runs with. */
public final class LocalGoogle implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GoogleServer SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "GOOGLE_CLIENT_ID=client",
                        "GOOGLE_CLIENT_SECRET=client-secret",
                        "GOOGLE_AUTHORIZATION_URL=" + SERVER.url() + "/o/oauth2/v2/auth",
                        "GOOGLE_TOKEN_URL=" + SERVER.url() + "/token",
                        "GOOGLE_REVOCATION_URL=" + SERVER.url() + "/revoke",
                        "YOUTUBE_ROOT_URL=" + SERVER.url() + "/")
                .applyTo(context);
    }

    /** Allows what is asked for, in somebody's name; what the browser brings back. */
    public static String consent(String authorizationUrl, String email) {
        String form = "decision=allow&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        HttpRequest decision = HttpRequest.newBuilder(URI.create(authorizationUrl))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(decision, HttpResponse.BodyHandlers.ofString());
            String back = answer.headers().firstValue("Location").orElseThrow();
            return back.substring(back.indexOf('?'));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static GoogleServer start() {
        try {
            URI callback = URI.create("http://localhost:8080/api/youtube/callback");
            return GoogleServer.start(
                    Files.createTempDirectory("local-google"),
                    0,
                    new OauthClient("client", "client-secret", Set.of(callback)));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
