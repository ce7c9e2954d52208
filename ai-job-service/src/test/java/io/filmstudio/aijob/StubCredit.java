package io.filmstudio.aijob;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A credit-service that answers each user's holds as the test has told it to, and remembers what it was asked. */
final class StubCredit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How the holds of a user end. */
    enum Behaviour {
        OPEN,
        INSUFFICIENT,
        RESOLVED,
        /** The hold is placed, its answer lost. */
        LOST_ANSWER,
        /** As that, but the next one is heard. */
        LOST_ONCE
    }

    /** One hold that was asked for. */
    record Asked(UUID userId, UUID jobId, int run, long credits) {}

    private final HttpServer server;
    private final Map<UUID, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<UUID, String> tiers = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> released = new CopyOnWriteArrayList<>();

    StubCredit() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/credits/holds", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void behave(UUID userId, Behaviour behaviour) {
        behaviours.put(userId, behaviour);
    }

    /** What happens while the next hold of the user is asked for. */
    void meanwhile(UUID userId, Runnable event) {
        meanwhile.put(userId, event);
    }

    void tier(UUID userId, String tier) {
        tiers.put(userId, tier);
    }

    List<Asked> askedFor(UUID jobId) {
        return asked.stream().filter(hold -> hold.jobId().equals(jobId)).toList();
    }

    List<String> released() {
        return released;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/release")) {
                released.add(path.split("/")[4]);
                reply(exchange, "{\"status\":\"released\"}");
                return;
            }
            Asked hold = read(exchange);
            asked.add(hold);
            Behaviour behaviour = behaviours.getOrDefault(hold.userId(), Behaviour.OPEN);
            Runnable event = meanwhile.remove(hold.userId());
            if (event != null) {
                event.run();
            }
            behaviours.remove(hold.userId(), Behaviour.LOST_ONCE);
            if (behaviour == Behaviour.OPEN || behaviour == Behaviour.INSUFFICIENT || behaviour == Behaviour.RESOLVED) {
                reply(
                        exchange,
                        """
                        {"holdId":"%s","status":"%s","tier":"%s","unlimited":false}"""
                                .formatted(
                                        UUID.randomUUID(),
                                        behaviour.name().toLowerCase(java.util.Locale.ROOT),
                                        tiers.getOrDefault(hold.userId(), "free")));
            }
        }
    }

    private static Asked read(HttpExchange exchange) {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        return new Asked(
                UUID.fromString(body.path("userId").asString()),
                UUID.fromString(body.path("jobId").asString()),
                body.path("run").asInt(),
                body.path("credits").asLong());
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
