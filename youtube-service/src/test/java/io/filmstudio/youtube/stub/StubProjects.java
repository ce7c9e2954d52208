package io.filmstudio.youtube.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What project-service says of films. */
public final class StubProjects implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = Http.serve(Map.of("/internal/projects/", StubProjects::film));

    private record Answer(int status, String body) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("studio.services.project=http://127.0.0.1:"
                        + SERVER.getAddress().getPort())
                .applyTo(context);
    }

    public static void finished(UUID projectId, UUID userId, String mediaKey, long bytes) {
        answer(
                projectId,
                userId,
                200,
                "{\"projectId\":\"%s\",\"title\":\"Film\",\"version\":1,\"mediaKey\":\"%s\",\"bytes\":%d}"
                        .formatted(projectId, mediaKey, bytes));
    }

    public static void unfinished(UUID projectId, UUID userId) {
        answer(projectId, userId, 409, "{\"type\":\"/problems/no-film\",\"error\":\"No film.\"}");
    }

    public static void broken(UUID projectId, UUID userId) {
        answer(projectId, userId, 500, "");
    }

    private static void answer(UUID projectId, UUID userId, int status, String body) {
        ANSWERS.put("/internal/projects/%s/film?userId=%s".formatted(projectId, userId), new Answer(status, body));
    }

    private static void film(HttpExchange exchange) throws IOException {
        boolean authorized = exchange.getRequestHeaders()
                .getOrDefault("Authorization", java.util.List.of(""))
                .getFirst()
                .startsWith("Bearer ");
        Answer answer = ANSWERS.getOrDefault(exchange.getRequestURI().toString(), new Answer(404, ""));
        Http.answer(exchange, authorized ? answer.status() : 401, answer.body());
    }
}
