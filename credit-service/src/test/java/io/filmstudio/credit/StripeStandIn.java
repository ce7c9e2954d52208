package io.filmstudio.credit;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Speaks as much of Stripe's protocol as is used: opens sessions, remembers what was asked, signs messages. */
@TestConfiguration(proxyBeanMethods = false)
public class StripeStandIn implements DisposableBean {

    public static final String SECRET = "whsec_of_the_stand_in";

    private final Map<String, Map<String, String>> sessions = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    StripeStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/checkout/sessions", this::open);
        server.createContext("/v1/subscriptions/", this::end);
        server.start();
    }

    @Bean
    DynamicPropertyRegistrar stripe() {
        return registry -> {
            registry.add(
                    "credit.stripe.api-url",
                    () -> "http://localhost:" + server.getAddress().getPort());
            registry.add("credit.stripe.api-key", () -> "sk_test_stand_in");
            registry.add("credit.stripe.webhook-secret", () -> SECRET);
        };
    }

    /** The parameters that the session was opened with. */
    public Map<String, String> session(String id) {
        return sessions.get(id);
    }

    /** The subscriptions that were told to end with their period. */
    public Set<String> ended() {
        return ended;
    }

    /** The header that Stripe would send with this body at this time. */
    public static String sign(String body, Instant at, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = (at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "t=" + at.getEpochSecond() + "," + Webhook.Signature.EXPECTED_SCHEME + "="
                    + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void end(HttpExchange exchange) throws IOException {
        ended.add(exchange.getRequestURI().getPath().split("/")[3]);
        answer(exchange, 200, "{\"object\":\"subscription\"}");
    }

    private void open(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (asked.getOrDefault("client_reference_id", "").startsWith("ffffffff")) {
            answer(exchange, 402, "{\"error\":{\"type\":\"card_error\",\"message\":\"no\"}}");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String id = "cs_test_" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        asked.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
        sessions.put(id, asked);
        answer(
                exchange,
                200,
                """
                {"id": "%s", "object": "checkout.session", "url": "https://pay.example/%s"}"""
                        .formatted(id, id));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void destroy() {
        server.stop(0);
    }
}
