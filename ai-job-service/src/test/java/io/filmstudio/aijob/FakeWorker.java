package io.filmstudio.aijob;

import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.common.test.TestInfrastructure;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;

/** Speaks the worker protocol over HTTP and AMQP, step by step as a test wants it, or through to the end. */
final class FakeWorker implements AutoCloseable {

    static final List<String> FILM = List.of("script-analysis", "voice", "video", "music", "assemble");

    static final int SCENES = 3;
    private static final double SCENE_SECONDS = 2;

    private final String id = "worker-" + UUID.randomUUID();
    private final Http http;
    private final RabbitTemplate rabbit;
    private final List<String> capabilities;
    private final String prefix;

    FakeWorker(Http http, RabbitTemplate rabbit, List<String> capabilities, int slots) {
        this.http = http;
        this.rabbit = rabbit;
        this.capabilities = capabilities;
        this.prefix = register(slots);
    }

    /** A message as it came from the queue. */
    record Announced(UUID taskId, int attempt) {}

    /** A claimed task. */
    record Claimed(UUID taskId, int attempt, String kind, JsonNode body) {

        String token() {
            return body.path("token").asString();
        }

        List<String> inputs() {
            return names("inputs");
        }

        List<String> outputs() {
            return names("outputs");
        }

        private List<String> names(String field) {
            return StreamSupport.stream(body.path(field).spliterator(), false)
                    .map(file -> file.path("name").asString())
                    .toList();
        }
    }

    private String register(int slots) {
        Answer answer = http.put(
                "/internal/workers/" + id,
                token(),
                Map.of("capabilities", capabilities, "slots", slots, "free", slots));
        if (answer.status() != 200) {
            throw new IllegalStateException("registration answers " + answer);
        }
        return ProtocolSchemas.checked("registered", answer.body())
                .path("prefix")
                .asString();
    }

    /** The next announcement of any capability, in at most ten seconds. */
    Announced await() {
        Announced[] found = new Announced[1];
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    found[0] = poll();
                    return found[0] != null;
                });
        return found[0];
    }

    /** As {@link #await}, when the queues themselves may have to come back first. */
    Announced awaitQueues() {
        Announced[] found = new Announced[1];
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(AmqpException.class)
                .until(() -> {
                    found[0] = poll();
                    return found[0] != null;
                });
        return found[0];
    }

    @Nullable Announced poll() {
        for (String capability : capabilities) {
            Message message = rabbit.receive(prefix + "work." + capability);
            if (message != null) {
                if (!message.getMessageProperties().getHeaders().isEmpty()) {
                    throw new IllegalStateException("more than the protocol says: "
                            + message.getMessageProperties().getHeaders());
                }
                JsonNode body = ProtocolSchemas.checked("announcement", Http.JSON.readTree(message.getBody()));
                return new Announced(
                        UUID.fromString(body.path("taskId").asString()),
                        body.path("attempt").asInt());
            }
        }
        return null;
    }

    Answer tryClaim(Announced announced) {
        return tryClaim(announced, Map.of("workerId", id, "attempt", announced.attempt()));
    }

    /** Claims as one delivery of the message, which may be done again. */
    Answer tryClaim(Announced announced, UUID claimId) {
        return tryClaim(announced, Map.of("workerId", id, "attempt", announced.attempt(), "claimId", claimId));
    }

    private Answer tryClaim(Announced announced, Map<String, Object> claim) {
        ProtocolSchemas.checked("claim", Http.JSON.valueToTree(claim));
        Answer answer = http.post("/internal/tasks/" + announced.taskId() + "/claim", token(), claim);
        if (answer.status() == 200) {
            ProtocolSchemas.checked("assignment", answer.body());
        }
        return answer;
    }

    /** The next task that is still to be had; a worker drops announcements that have been overtaken. */
    Claimed claimNext() {
        Announced announced = await();
        Answer answer = tryClaim(announced);
        while (answer.status() == 409) {
            announced = await();
            answer = tryClaim(announced);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException("claim answers " + answer);
        }
        return new Claimed(
                announced.taskId(),
                announced.attempt(),
                answer.body().path("kind").asString(),
                answer.body());
    }

    Answer heartbeat(Claimed task, double progress, String step) {
        return report(task, "heartbeat", Map.of("progress", progress, "step", step));
    }

    Answer fail(Claimed task, String code, boolean retryable) {
        return report(task, "fail", Map.of("code", code, "message", "It did not work.", "retryable", retryable));
    }

    Answer release(Claimed task) {
        return report(task, "release", Map.of());
    }

    /** Notes a call to a provider, or with null that none is open. */
    Answer rememberCall(Claimed task, @Nullable Map<String, String> call) {
        Map<String, Object> body = new HashMap<>();
        body.put("attempt", task.attempt());
        body.put("workerId", id);
        body.put("call", call);
        ProtocolSchemas.checked("provider-call", Http.JSON.valueToTree(body));
        Answer answer = http.put("/internal/tasks/" + task.taskId() + "/provider-call", task.token(), body);
        if (answer.status() == 200) {
            ProtocolSchemas.checked("reply", answer.body());
        }
        return answer;
    }

    Answer urls(Claimed task) {
        return report(task, "urls", Map.of());
    }

    Answer finish(Claimed task) {
        return finish(task, result(task));
    }

    Answer finish(Claimed task, Map<String, Object> result) {
        return report(task, "finish", Map.of("outputs", task.outputs(), "result", result, "computeSeconds", 0.1));
    }

    void upload(Claimed task) {
        for (JsonNode output : task.body().path("outputs")) {
            byte[] bytes = output.path("name").asString().getBytes(StandardCharsets.UTF_8);
            int status = Http.upload(
                    output.path("url").asString(), output.path("contentType").asString(), bytes);
            if (status != 200) {
                throw new IllegalStateException("upload answers " + status);
            }
        }
    }

    enum Mischief {
        NONE,
        FAIL,
        HAND_BACK
    }

    /** Does one task if it is still to be had, well or badly; answers the worst status that it was given. */
    int work(Announced announced, Mischief mischief) {
        Answer claim = tryClaim(announced);
        if (claim.status() != 200) {
            return claim.status();
        }
        Claimed task = new Claimed(
                announced.taskId(),
                announced.attempt(),
                claim.body().path("kind").asString(),
                claim.body());
        int heartbeat = heartbeat(task, 0.5, "half").status();
        int end =
                switch (mischief) {
                    case FAIL -> fail(task, "busy", true).status();
                    case HAND_BACK -> release(task).status();
                    case NONE -> {
                        upload(task);
                        yield finish(task).status();
                    }
                };
        return Math.max(heartbeat, end);
    }

    /** Reads every input, writes every output, finishes. */
    Claimed doOne() {
        Claimed task = claimNext();
        task.body()
                .path("inputs")
                .forEach(input -> Http.download(input.path("url").asString()));
        upload(task);
        Answer answer = finish(task);
        if (answer.status() != 200 || !answer.body().path("reply").asString().equals("OK")) {
            throw new IllegalStateException("finish of " + task.kind() + " answers " + answer);
        }
        return task;
    }

    /** What the local engine would say. */
    static Map<String, Object> result(Claimed task) {
        JsonNode parameters = task.body().path("parameters");
        return switch (task.kind()) {
            case "script-analysis" ->
                Map.of("title", "A film", "estimatedSeconds", SCENES * SCENE_SECONDS, "scenes", scenes());
            case "assemble" -> film(1280, 720);
            case "clip", "lip-sync" ->
                film(parameters.path("width").asInt(), parameters.path("height").asInt());
            default -> Map.of("seconds", SCENE_SECONDS, "frames", 48);
        };
    }

    static Map<String, Object> film(int width, int height) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("seconds", SCENES * SCENE_SECONDS);
        figures.put("width", width);
        figures.put("height", height);
        figures.put("videoCodec", "h264");
        figures.put("audioCodec", "aac");
        figures.put("frames", 144);
        return figures;
    }

    private static List<Map<String, Object>> scenes() {
        return java.util.stream.IntStream.range(0, SCENES)
                .mapToObj(index ->
                        Map.<String, Object>of("index", index, "estimatedSeconds", SCENE_SECONDS, "speaks", index == 1))
                .toList();
    }

    private Answer report(Claimed task, String what, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("attempt", task.attempt());
        body.put("workerId", id);
        Answer answer = http.post("/internal/tasks/" + task.taskId() + "/" + what, task.token(), body);
        if (answer.status() == 200) {
            ProtocolSchemas.checked(what.equals("urls") ? "urls" : "reply", answer.body());
        }
        return answer;
    }

    static String token() {
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer("ai-worker")
                .audience()
                .add("film-studio-worker")
                .and()
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(60)))
                .signWith(
                        Keys.hmacShaKeyFor(TestInfrastructure.WORKER_SECRET.getBytes(StandardCharsets.UTF_8)),
                        Jwts.SIG.HS256)
                .compact();
    }

    /** Takes no more tasks, and clears its queues away for the next test. */
    @Override
    public void close() {
        register(0);
        Announced left = poll();
        while (left != null) {
            left = poll();
        }
    }
}
