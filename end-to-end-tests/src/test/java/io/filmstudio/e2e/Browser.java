package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.embedded.http.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of their own, who agrees to whatever a page of Google asks. */
final class Browser {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI gateway;

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** The session of who has this address with Google. */
    JsonNode signIn(String email) {
        HttpResponse<String> session = comeFromGoogle(email);
        assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(session.body());
    }

    /** What the studio says to who has this address with Google. */
    HttpResponse<String> comeFromGoogle(String email) {
        return agree(location(open(gateway.resolve("/api/users/oauth/google"))), email);
    }

    /** Where the page leads once the owner of this address has agreed. */
    HttpResponse<String> agree(URI consent, String email) {
        assertThat(open(consent).body()).contains("This is not Google");
        String yes = Fields.encode(Map.of("decision", "allow", "email", email));
        return open(location(send(HttpRequest.newBuilder(consent).POST(BodyPublishers.ofString(yes)))));
    }

    /** Where the page leads whose button this is. */
    HttpResponse<String> press(URI button) {
        return open(button.resolve(location(send(HttpRequest.newBuilder(button).POST(BodyPublishers.noBody())))));
    }

    private static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> open(URI page) {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
