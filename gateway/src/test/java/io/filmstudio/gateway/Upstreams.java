package io.filmstudio.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.filmstudio.common.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small server in place of each service, which answers what it was asked; admin's place is empty, as if that service
 * were down.
 */
public class Upstreams implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How many requests arrived, to prove that some did not. */
    public static final AtomicInteger REQUESTS = new AtomicInteger();

    /** Lets the second event of the event stream go. */
    public static volatile CountDownLatch secondEvent = new CountDownLatch(1);

    private static final Set<String> BROKEN_OFF = ConcurrentHashMap.newKeySet();
    private static final List<String> SERVICES = List.of("user", "project", "credit", "ai-job", "youtube");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Integer> PORTS = new LinkedHashMap<>();

    static {
        SERVICES.forEach(service -> PORTS.put(service, start(service)));
        PORTS.put("admin", 1);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PORTS.forEach(
                (service, port) -> TestPropertyValues.of("gateway.services." + service + "=http://127.0.0.1:" + port)
                        .applyTo(context));
        TestPropertyValues.of("gateway.tokens.jwks-url=" + TestTokens.jwksUrl()).applyTo(context);
    }

    private static int start(String service) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(service, exchange));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void answer(String service, HttpExchange exchange) throws IOException {
        REQUESTS.incrementAndGet();
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/api/ai/jobs/slow" -> pauseUntil(new CountDownLatch(1), 3);
                case "/api/ai/jobs/broken" -> throw new IOException("breaking off");
                case "/api/ai/jobs/flaky" -> breakOffOnce(service, exchange);
                case "/api/ai/jobs/1/events" -> events(exchange);
                default -> echo(service, exchange);
            }
        }
    }

    private static void breakOffOnce(String service, HttpExchange exchange) throws IOException {
        if (BROKEN_OFF.add(exchange.getRequestURI().getQuery() + exchange.getRequestMethod())) {
            throw new IOException("breaking off");
        }
        echo(service, exchange);
    }

    private static void echo(String service, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("service", service);
        seen.put("method", exchange.getRequestMethod());
        seen.put("path", exchange.getRequestURI().toString());
        seen.put("bytes", body.length);
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), String.join("|", values)));
        seen.put("headers", headers);
        byte[] answer = JSON.writeValueAsBytes(seen);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("id: 1\ndata: queued\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        pauseUntil(secondEvent);
        exchange.getResponseBody().write("id: 2\ndata: completed\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void pauseUntil(CountDownLatch latch) {
        pauseUntil(latch, 10);
    }

    private static void pauseUntil(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
