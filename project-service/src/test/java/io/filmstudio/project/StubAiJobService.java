package io.filmstudio.project;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stands in for ai-job-service on a real port, and misbehaves as told, job by job or project by project. */
public final class StubAiJobService {

    public static final StubAiJobService INSTANCE = new StubAiJobService();

    /** What to call the putting of a tombstone, among the methods of HTTP. */
    public static final String TOMBSTONE = "PUT tombstone";

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private StubAiJobService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/jobs/", this::serve);
        server.createContext("/api/ai/voices", this::voices);
        server.start();
    }

    private void voices(HttpExchange exchange) throws IOException {
        try (exchange) {
            json(200, "{\"voices\":[{\"id\":\"woman\",\"name\":\"Woman\"},{\"id\":\"old-man\",\"name\":\"Old man\"}]}")
                    .to(exchange);
        }
    }

    /** What a call answers. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public record Call(String method, UUID jobId, String body, String authorization, String deadline) {}

    public static Reply json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String type = status < 400 ? "application/json" : "application/problem+json";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public static Reply taken() {
        return job(202, "queued", "");
    }

    /** @param more members, each after a comma */
    public static Reply job(int status, String state, String more) {
        return json(status, "{\"run\":1,\"status\":\"%s\",\"estimatedTime\":42%s}".formatted(state, more));
    }

    private static Reply tombstoned() {
        return json(200, "{\"run\":1,\"state\":\"unknown\"}");
    }

    public static Reply problem(int status, String slug) {
        return json(
                status,
                "{\"type\":\"/problems/%s\",\"status\":%d,\"error\":\"It says %s.\"}".formatted(slug, status, slug));
    }

    /** Ends the connection without an answer. */
    public static Reply cut() {
        return exchange -> {};
    }

    /** Answers only once the gate opens, which a caller with a deadline does not wait for. */
    public static Reply after(CountDownLatch gate, Reply reply) {
        return exchange -> {
            try {
                gate.await();
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
            reply.to(exchange);
        };
    }

    /** What submits and questions get that mention that id: a project's in a submit, a job's in either. */
    public void reply(String method, UUID id, Reply reply) {
        replies.put(method + " " + id, reply);
    }

    public List<Call> calls(String method, UUID jobId) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.jobId().equals(jobId))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            UUID jobId = UUID.fromString(path.split("/")[3]);
            String method = path.endsWith("/tombstone") ? TOMBSTONE : exchange.getRequestMethod();
            calls.add(new Call(
                    method,
                    jobId,
                    body,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("X-Request-Deadline")));
            find(method, path + body).to(exchange);
        }
    }

    private Reply find(String method, String mention) {
        return replies.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(method + " "))
                .filter(entry -> mention.contains(entry.getKey().substring(method.length() + 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(method.equals(TOMBSTONE) ? tombstoned() : taken());
    }

    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("studio.services.ai-job=http://127.0.0.1:"
                            + INSTANCE.server.getAddress().getPort())
                    .applyTo(context);
        }
    }
}
