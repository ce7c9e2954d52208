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
        URI consent = location(open(gateway.resolve("/api/users/oauth/google")));
        assertThat(open(consent).body()).contains("This is not Google");
        HttpResponse<String> session = open(location(agree(consent, email)));
        assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(session.body());
    }

    /** Lets the studio publish for who has this address with Google. */
    void connectChannel(URI consent, String email) {
        HttpResponse<String> connected = open(location(agree(consent, email)));
        assertThat(connected.statusCode()).as(connected.body()).isEqualTo(200);
    }

    private HttpResponse<String> agree(URI consent, String email) {
        return send(HttpRequest.newBuilder(consent)
                .POST(BodyPublishers.ofString(Fields.encode(Map.of("decision", "allow", "email", email)))));
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
