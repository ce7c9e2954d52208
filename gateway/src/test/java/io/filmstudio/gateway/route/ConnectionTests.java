package io.filmstudio.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Clients that connect in order to stay, and pages of other origins. */
@GatewayTest
@TestPropertySource(
        properties = {
            "gateway.request.deadline=1s",
            "gateway.request.max-header-time=5s",
            "gateway.request.max-body-pause=2s",
            "gateway.request.max-body-time=3s",
            "gateway.request.allowed-origins=https://app.example"
        })
class ConnectionTests {

    private static final int CLIENTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SLOW_BODY = "POST /api/users/logout HTTP/1.1\r\nHost: studio\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";

    @Autowired
    GatewayClient client;

    @Test
    void clientsWhoseHeadersDripAreHungUpOn() {
        List<Dripping> slow = connect("GET /api/plans HTTP/1.1\r\nHost: studio\r\nX-Slow: ");

        assertThat(client.get("/api/plans").status()).isEqualTo(200);
        awaitTheEndOf(slow, true);
        assertThat(slow).allMatch(one -> one.heard().isEmpty());
    }

    @Test
    void clientsWhoSayNothingAreHungUpOn() {
        awaitTheEndOf(connect(""), false);
    }

    @Test
    void bodiesThatDripAreRefused() {
        List<Dripping> slow = connect(SLOW_BODY);

        awaitTheEndOf(slow, true);
        assertRefused(slow);
    }

    @Test
    void bodiesThatStopAreRefused() {
        List<Dripping> slow = connect(SLOW_BODY);

        awaitTheEndOf(slow, false);
        assertRefused(slow);
    }

    @Test
    void aBodyMayTakeLongerThanTheAnswerToItAndSlowOnesSayNothingOfTheService() {
        awaitTheEndOf(connect(SLOW_BODY), true);
        Dripping upload = new Dripping(client.uri("/"), SLOW_BODY.replace("100000", "16"));

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            upload.ended(true);
            return !upload.heard().isEmpty();
        });

        assertThat(upload.heard()).startsWith("H");
        assertThat(client.send("POST", "/api/users/logout", "{}").status()).isEqualTo(200);
    }

    @Test
    void bodiesThatDripAfterTheirRefusalAreHungUpOn() {
        List<Dripping> slow = connect(SLOW_BODY.replace("/api/users/logout", "/api/projects"));

        awaitTheEndOf(slow, true);
        assertThat(slow).allMatch(one -> one.heard().startsWith("HTTP/1.1 401"));
    }

    @Test
    void onlyConfiguredOriginsMayCallFromABrowser() {
        Answer allowed = preflight("https://app.example");
        Answer refused = preflight("https://evil.example");
        Answer plans = client.get("/api/plans", "Origin", "https://app.example");

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("access-control-allow-origin")).isEqualTo("https://app.example");
        assertThat(allowed.header("access-control-allow-credentials")).isEmpty();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("access-control-allow-origin")).isEmpty();
        assertThat(plans.header("access-control-allow-origin")).isEqualTo("https://app.example");
        assertThat(plans.header("access-control-expose-headers")).contains("Idempotency-Replayed");
    }

    private Answer preflight(String origin) {
        return client.send(
                "OPTIONS",
                "/api/projects",
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
    }

    /** Who sent one more byte while the answer came may have lost it to the reset of the connection. */
    private static void assertRefused(List<Dripping> clients) {
        assertThat(clients)
                .filteredOn(one -> !one.heard().isEmpty())
                .hasSizeGreaterThan(CLIENTS / 2)
                .allSatisfy(one ->
                        assertThat(one.heard()).startsWith("HTTP/1.1 408").contains("/problems/request-timeout"));
    }

    private List<Dripping> connect(String beginning) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new Dripping(client.uri("/"), beginning))
                .toList();
    }

    private static void awaitTheEndOf(List<Dripping> clients, boolean drip) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> clients.stream()
                .filter(one -> !one.ended(drip))
                .findAny()
                .isEmpty());
    }

    /** A connection on which little is sent. */
    private static final class Dripping {

        private final Socket socket;
        private final StringBuilder heard = new StringBuilder();

        Dripping(URI gateway, String beginning) {
            try {
                socket = new Socket(gateway.getHost(), gateway.getPort());
                socket.setSoTimeout(5);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

        String heard() {
            return heard.toString();
        }

        /** True when the other side has hung up; until then, one more byte may go out. */
        boolean ended(boolean drip) {
            try {
                byte[] answer = socket.getInputStream().readNBytes(1);
                if (answer.length == 0) {
                    socket.close();
                    return true;
                }
                heard.append((char) answer[0]);
                heard.append(new String(
                        socket.getInputStream()
                                .readNBytes(socket.getInputStream().available()),
                        StandardCharsets.US_ASCII));
                return false;
            } catch (SocketTimeoutException _) {
                return drip && !dripped();
            } catch (IOException _) {
                return true;
            }
        }

        private boolean dripped() {
            try {
                socket.getOutputStream().write('x');
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }
}
