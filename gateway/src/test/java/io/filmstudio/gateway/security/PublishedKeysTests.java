package io.filmstudio.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.filmstudio.common.test.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTests {

    private HttpServer server;
    private volatile byte[] published;

    @BeforeEach
    void publish() throws IOException {
        try (var keys = TestTokens.jwksUrl().toURL().openStream()) {
            published = keys.readAllBytes();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aKeyThatIsWithdrawnCountsNoLonger() {
        PublishedKeys keys = new PublishedKeys(properties(Duration.ofMillis(50)));
        assertThat(keys.find(TestTokens.KEY_ID).blockOptional()).isPresent();
        assertThat(keys.isPublished(TestTokens.KEY_ID)).isTrue();

        published = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);

        await().until(() -> !keys.isPublished(TestTokens.KEY_ID));
    }

    private KeyProperties properties(Duration keep) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new KeyProperties(url, "film-studio", "film-studio-api", Duration.ofSeconds(30), keep);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
        }
    }
}
