package io.filmstudio.benchmarks.dispatch;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import io.filmstudio.benchmarks.Closing;
import io.filmstudio.benchmarks.dispatch.Http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker by docs/worker-protocol.md whose work is nothing: speech is finished with a file of one byte, and a script is
 * refused as soon as its analysis has been claimed.
 */
final class EmptyWorker implements AutoCloseable {

    private static final List<String> CAPABILITIES = List.of("voice", "script-analysis");
    private static final int REGISTRATION_SECONDS = 10;
    private static final byte[] OUTPUT = {0};

    private final String id = "worker-" + UUID.randomUUID();
    private final DispatchStack stack;
    private final Http http;
    private final SharedSecret secret;
    private final LongConsumer started;
    private final Semaphore free;
    private final Closing closing = new Closing();
    private final ExecutorService work = closing.add(Executors.newVirtualThreadPerTaskExecutor());

    private EmptyWorker(DispatchStack stack, Http http, int slots, LongConsumer started) {
        this.stack = stack;
        this.http = http;
        this.secret = stack.worker();
        this.started = started;
        this.free = new Semaphore(slots);
    }

    /** @param started is told the {@link System#nanoTime} at which the claim of an analysis was answered */
    static EmptyWorker start(DispatchStack stack, Http http, int slots, LongConsumer started) {
        EmptyWorker worker = new EmptyWorker(stack, http, slots, started);
        worker.register(slots);
        worker.consume();
        return worker;
    }

    private void register(int slots) {
        URI address = stack.jobs("/internal/workers/" + id);
        Map<String, Object> body = Map.of("capabilities", CAPABILITIES, "slots", slots, "free", slots);
        Runnable register =
                () -> http.put(address, secret.authorization(), body).expect(200);
        register.run();
        ScheduledExecutorService presence = closing.add(Executors.newSingleThreadScheduledExecutor());
        presence.scheduleAtFixedRate(register, REGISTRATION_SECONDS, REGISTRATION_SECONDS, TimeUnit.SECONDS);
    }

    private void consume() {
        var connection = closing.add(stack.broker().connect());
        try {
            for (String capability : CAPABILITIES) {
                Channel channel = connection.createChannel();
                channel.basicQos(1);
                String queue = stack.broker().prefix() + "work." + capability;
                channel.basicConsume(queue, false, (tag, delivery) -> take(channel, delivery), tag -> {});
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** What comes while every slot is taken waits here: an empty task frees one at once. */
    private void take(Channel channel, Delivery delivery) throws IOException {
        free.acquireUninterruptibly();
        JsonNode announcement = JsonMapper.shared().readTree(delivery.getBody());
        URI task = stack.jobs("/internal/tasks/" + announcement.path("taskId").asString() + "/");
        int attempt = announcement.path("attempt").asInt();
        Answer claim =
                http.post(task.resolve("claim"), secret.authorization(), Map.of("workerId", id, "attempt", attempt));
        long claimedAt = System.nanoTime();
        channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
        if (claim.status() == 409) {
            free.release();
            return;
        }
        JsonNode assignment = claim.expect(200);
        if (assignment.path("kind").asString().equals("script-analysis")) {
            started.accept(claimedAt);
        }
        work.execute(() -> end(task, attempt, assignment));
    }

    private void end(URI task, int attempt, JsonNode assignment) {
        try {
            if (assignment.path("kind").asString().equals("speech")) {
                finish(task, attempt, assignment);
            } else {
                refuse(task, attempt, assignment);
            }
        } finally {
            free.release();
        }
    }

    private void finish(URI task, int attempt, JsonNode assignment) {
        JsonNode output = assignment.path("outputs").path(0);
        http.upload(
                URI.create(output.path("url").asString()),
                output.path("contentType").asString(),
                OUTPUT);
        report(
                task.resolve("finish"),
                assignment,
                Map.of(
                        "workerId",
                        id,
                        "attempt",
                        attempt,
                        "outputs",
                        List.of(output.path("name").asString()),
                        "result",
                        Map.of("seconds", 1)));
    }

    private void refuse(URI task, int attempt, JsonNode assignment) {
        report(
                task.resolve("fail"),
                assignment,
                Map.of(
                        "workerId",
                        id,
                        "attempt",
                        attempt,
                        "code",
                        "bad-input",
                        "message",
                        "This worker only wanted to know.",
                        "retryable",
                        false));
    }

    private void report(URI address, JsonNode assignment, Map<String, Object> body) {
        String reply = http.post(address, "Bearer " + assignment.path("token").asString(), body)
                .expect(200)
                .path("reply")
                .asString();
        if (!reply.equals("OK")) {
            throw new IllegalStateException(address + " is answered " + reply);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
