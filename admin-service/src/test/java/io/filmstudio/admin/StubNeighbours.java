package io.filmstudio.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stands in for user-service and ai-job-service on a real port. It knows their routes, methods and bodies and nothing
 * else: any other call, or one without a service token, is a 400 that no caller expects.
 */
public final class StubNeighbours {

    public static final StubNeighbours INSTANCE = new StubNeighbours();

    private static final String ID = "[0-9a-f-]{36}";

    private final HttpServer server;
    private final Map<UUID, Reply> replies = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private StubNeighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/", this::serve);
        server.start();
    }

    public record Reply(int status, String body) {

        public static Reply problem(int status, String slug) {
            return new Reply(
                    status,
                    "{\"type\":\"/problems/%s\",\"status\":%d,\"error\":\"It says %s.\"}"
                            .formatted(slug, status, slug));
        }
    }

    public record Call(String method, String path, String body) {}

    /** What calls about that user or job get from now on. */
    public void reply(UUID id, Reply reply) {
        replies.put(id, reply);
    }

    /** Calls about that user or job get what they should again. */
    public void recover(UUID id) {
        replies.remove(id);
    }

    public List<Call> calls(UUID id) {
        return calls.stream()
                .filter(call -> call.path().contains(id.toString()))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            var call = new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
            calls.add(call);
            Reply reply = token != null && token.startsWith("Bearer ") ? reply(call) : new Reply(400, "{}");
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            String type = reply.status() < 400 ? "application/json" : "application/problem+json";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply reply(Call call) {
        String id = call.path().replaceAll("^/internal/(users|jobs)/(" + ID + ")/.*", "$2");
        return id.matches(ID) && replies.get(UUID.fromString(id)) instanceof Reply wanted
                ? wanted
                : usual(call.method() + " " + call.path().replace(id, "{id}"), id, call.body());
    }

    private static Reply usual(String route, String id, String body) {
        return switch (route) {
            case "PUT /internal/users/{id}/suspension" ->
                body.contains("\"reason\":") ? account(id, "suspended") : new Reply(400, "{}");
            case "DELETE /internal/users/{id}/suspension" -> account(id, "active");
            case "POST /internal/jobs/{id}/retry" ->
                body.matches("\\{\"retryId\":\"" + ID + "\"}")
                        ? new Reply(
                                202, "{\"jobId\":\"" + id + "\",\"run\":2,\"status\":\"queued\",\"estimatedTime\":40}")
                        : new Reply(400, "{}");
            default -> new Reply(400, "{}");
        };
    }

    private static Reply account(String id, String status) {
        return new Reply(200, "{\"id\":\"%s\",\"status\":\"%s\",\"tier\":\"free\"}".formatted(id, status));
    }

    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = "http://127.0.0.1:" + INSTANCE.server.getAddress().getPort();
            TestPropertyValues.of("studio.services.user=" + url, "studio.services.ai-job=" + url)
                    .applyTo(context);
        }
    }
}
