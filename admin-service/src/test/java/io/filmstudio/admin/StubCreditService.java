package io.filmstudio.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stands in for credit-service on a real port: every balance is 53, and it fails for users of whom it is told so. */
public final class StubCreditService {

    public static final StubCreditService INSTANCE = new StubCreditService();

    private final HttpServer server;
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final List<String> grants = new CopyOnWriteArrayList<>();

    private StubCreditService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/credits/grants", this::serve);
        server.start();
    }

    public void failFor(UUID userId) {
        failing.add(userId);
    }

    public void recoverFor(UUID userId) {
        failing.remove(userId);
    }

    /** The bodies of all grants for that user. */
    public List<String> grants(UUID userId) {
        return grants.stream().filter(body -> body.contains(userId.toString())).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            grants.add(body);
            boolean fails = failing.stream().anyMatch(user -> body.contains(user.toString()));
            byte[] answer = "{\"balance\":53}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(fails ? 500 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("studio.services.credit=http://127.0.0.1:"
                            + INSTANCE.server.getAddress().getPort())
                    .applyTo(context);
        }
    }
}
