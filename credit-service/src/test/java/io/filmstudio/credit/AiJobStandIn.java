package io.filmstudio.credit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Speaks ai-job-service's part of the protocol: says what the test told it about a job. */
@TestConfiguration(proxyBeanMethods = false)
public class AiJobStandIn implements DisposableBean {

    private final Map<UUID, String> states = new ConcurrentHashMap<>();
    private final HttpServer server;

    AiJobStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/internal/jobs/", this::tombstone);
        server.start();
    }

    /** Without a state, a question about the job is answered with a failure. */
    public void tell(UUID jobId, int run, String state) {
        states.put(
                jobId, """
                {"jobId": "%s", "run": %d, "state": "%s"}""".formatted(jobId, run, state));
    }

    @Bean
    DynamicPropertyRegistrar aiJobUrl() {
        return registry -> registry.add(
                "studio.services.ai-job",
                () -> "http://localhost:" + server.getAddress().getPort());
    }

    private void tombstone(HttpExchange exchange) throws IOException {
        UUID jobId = UUID.fromString(exchange.getRequestURI().getPath().split("/")[3]);
        String state = states.getOrDefault(jobId, "");
        byte[] body = state.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(state.isEmpty() ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void destroy() {
        server.stop(0);
    }
}
