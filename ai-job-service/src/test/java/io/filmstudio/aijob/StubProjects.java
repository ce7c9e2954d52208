package io.filmstudio.aijob;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A project-service that shows a project to the token that it was made with, and to nobody else. */
final class StubProjects {

    private final HttpServer server;
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    StubProjects() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/projects/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    UUID projectOf(String token) {
        UUID projectId = UUID.randomUUID();
        owners.put(projectId.toString(), "Bearer " + token);
        return projectId;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestURI().getPath().substring("/api/projects/".length());
            String asking = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asking.equals(owners.get(id)) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
