package io.filmstudio.worker.lease;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ai-job-service and the object store as a worker sees them, in one small HTTP server that does as it is told. */
final class FakeJobService implements AutoCloseable {

    /** @param traceparent as the worker sent it; {@code null} as text when it sent none */
    record Call(String route, JsonNode body, String traceparent) {}

    /** A task that may be claimed once. */
    record Offer(String kind, Map<String, Object> parameters, Map<String, byte[]> inputs, List<String> outputs) {}

    private static final Map<String, String> REQUESTS = Map.of(
            "register", "registration",
            "claim", "claim",
            "heartbeat", "heartbeat",
            "urls", "renew-urls",
            "finish", "finish",
            "fail", "fail",
            "provider-call", "provider-call",
            "release", "release");

    static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final String prefix;
    private final Map<UUID, Offer> waiting = new ConcurrentHashMap<>();
    private final Map<UUID, String> granted = new ConcurrentHashMap<>();
    private final Map<UUID, Offer> offered = new ConcurrentHashMap<>();

    final List<Call> calls = new CopyOnWriteArrayList<>();
    /** Where the worker, or this server, strayed from the published schemas. */
    final List<String> violations = new CopyOnWriteArrayList<>();

    final Map<String, String> objects = new ConcurrentHashMap<>();
    volatile String heartbeatReply = "OK";
    volatile int leaseSeconds = 30;

    /** Routes that answer 503. */
    volatile Predicate<String> away = route -> false;

    /** Routes whose calls are refused as if something between had garbled them. */
    volatile Predicate<String> garbled = route -> false;

    final AtomicInteger refused = new AtomicInteger();

    /** Whether the first answer to a claim is lost on its way. */
    volatile boolean losesClaims;

    /** Addresses made before this generation are refused. */
    volatile int oldestGeneration;

    private volatile int generation;

    /** Calls to providers that workers left open, by task. */
    final Map<UUID, JsonNode> openCalls = new ConcurrentHashMap<>();

    FakeJobService(String prefix) throws IOException {
        this.prefix = prefix;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/workers/", exchange -> handle(exchange, "register"));
        server.createContext("/internal/tasks/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            handle(exchange, path.substring(path.lastIndexOf('/') + 1));
        });
        server.createContext("/objects/", this::object);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Lets the next claim of that task succeed. */
    void offer(UUID taskId, Offer offer) {
        waiting.put(taskId, offer);
        offered.put(taskId, offer);
    }

    List<Call> calls(String route) {
        return calls.stream().filter(call -> call.route().equals(route)).toList();
    }

    private void handle(HttpExchange exchange, String route) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody());
        if (away.test(route)) {
            answer(exchange, 503, Map.of());
            return;
        }
        if (garbled.test(route)) {
            answer(exchange, 400, Map.of());
            refused.incrementAndGet();
            return;
        }
        calls.add(new Call(
                route, body, String.valueOf(exchange.getRequestHeaders().getFirst("traceparent"))));
        violations.addAll(ProtocolSchemas.violations(REQUESTS.get(route), body));
        switch (route) {
            case "register" -> agree(exchange, "registered", Map.of("prefix", prefix));
            case "claim" ->
                claim(exchange, body.get("attempt").asInt(), body.get("claimId").asString());
            case "urls" -> {
                generation++;
                agree(exchange, "urls", urls(taskId(exchange)));
            }
            case "provider-call" -> {
                JsonNode call = body.path("call");
                if (call.isObject()) {
                    openCalls.put(taskId(exchange), call);
                } else {
                    openCalls.remove(taskId(exchange));
                }
                agree(exchange, "reply", Map.of("reply", heartbeatReply));
            }
            case "heartbeat" -> agree(exchange, "reply", Map.of("reply", heartbeatReply));
            default -> agree(exchange, "reply", Map.of("reply", "OK"));
        }
    }

    private void claim(HttpExchange exchange, int attempt, String claimId) throws IOException {
        UUID taskId = taskId(exchange);
        Offer offer = claimId.equals(granted.get(taskId)) ? offered.get(taskId) : waiting.remove(taskId);
        if (offer != null && granted.put(taskId, claimId) == null && losesClaims) {
            exchange.close();
            return;
        }
        if (offer == null) {
            answer(exchange, 409, Map.of("type", "/problems/task-not-available"));
            return;
        }
        var claim = new java.util.HashMap<String, Object>(urls(taskId));
        claim.putAll(Map.of(
                "taskId",
                taskId,
                "attempt",
                attempt,
                "kind",
                offer.kind(),
                "token",
                "task-token",
                "leaseSeconds",
                leaseSeconds,
                "heartbeatSeconds",
                1,
                "parameters",
                offer.parameters()));
        claim.put("traceparent", TRACEPARENT);
        Optional.ofNullable(openCalls.get(taskId)).ifPresent(call -> claim.put("providerCall", call));
        agree(exchange, "assignment", claim);
    }

    private Map<String, Object> urls(UUID taskId) {
        String base = url() + "/objects/" + generation + "/" + taskId + "/";
        Offer offer = offered.get(taskId);
        return Map.of(
                "inputs",
                offer.inputs().keySet().stream()
                        .map(name -> Map.of("name", name, "url", base + name))
                        .toList(),
                "outputs",
                offer.outputs().stream()
                        .map(name -> Map.of("name", name, "contentType", "text/plain", "url", base + name))
                        .toList());
    }

    private void object(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 5);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (Integer.parseInt(path[2]) < oldestGeneration) {
            answer(exchange, 403, Map.of());
        } else if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(path[3] + "/" + path[4], new String(body, StandardCharsets.UTF_8));
            answer(exchange, 200, Map.of());
        } else {
            byte[] input = offered.get(UUID.fromString(path[3])).inputs().get(path[4]);
            exchange.sendResponseHeaders(200, input.length);
            exchange.getResponseBody().write(input);
            exchange.close();
        }
    }

    private static UUID taskId(HttpExchange exchange) {
        return UUID.fromString(exchange.getRequestURI().getPath().split("/")[3]);
    }

    private void agree(HttpExchange exchange, String schema, Object body) throws IOException {
        violations.addAll(ProtocolSchemas.violations(schema, json.valueToTree(body)));
        answer(exchange, 200, body);
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
