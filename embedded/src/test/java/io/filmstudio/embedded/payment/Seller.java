package io.filmstudio.embedded.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what the payment page tells; refuses the first messages if it is told to. */
final class Seller implements AutoCloseable {

    static final String SECRET = "whsec_test";

    private final HttpServer server;
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Seller() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    void refuse(int messages) {
        refusals.set(messages);
    }

    List<Message> heard() {
        return heard;
    }

    List<String> types() {
        return heard.stream()
                .map(message -> message.event().path("type").asString())
                .toList();
    }

    JsonNode last() {
        return heard.getLast().event().path("data").path("object");
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (refusals.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            heard.add(new Message(
                    body,
                    exchange.getRequestHeaders().getFirst("Stripe-Signature"),
                    JsonMapper.shared().readTree(body)));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Message(String body, String signature, JsonNode event) {}
}
