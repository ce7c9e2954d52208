package io.filmstudio.worker.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.worker.protocol.Announcement;
import io.filmstudio.worker.protocol.JobServiceClient;
import io.filmstudio.worker.protocol.ObjectTransfer;
import io.filmstudio.worker.protocol.WorkerTokens;
import io.filmstudio.worker.task.TaskKind;
import io.filmstudio.worker.task.TaskKinds;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** A whole worker but for its engines, at a real broker and a fake ai-job-service. */
final class TestWorker implements AutoCloseable {

    private static final String SECRET = "worker-secret-for-tests-0123456789abcdefg";

    final FakeJobService jobs;
    final Worker worker;
    final Slots slots;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String queue;
    private final CachingConnectionFactory broker = TestBroker.connect();
    private final RabbitTemplate rabbit = new RabbitTemplate(broker);
    private final BrokerConnection connection = new BrokerConnection(broker.getRabbitConnectionFactory(), "test");
    private final WorkDirectory files;

    TestWorker(Path directory, int slotCount, TaskKind... kinds) throws IOException {
        String prefix = "t" + UUID.randomUUID() + ".";
        queue = prefix + "work.test";
        jobs = new FakeJobService(prefix);
        slots = new Slots(slotCount);
        files = WorkDirectory.open(directory);
        var json = new JsonMapper();
        var client = new JobServiceClient(
                RestClient.create(jobs.url()), new WorkerTokens(SECRET, "w1", Clock.systemUTC()), "w1");
        var work =
                new Work(new TaskKinds(List.of(kinds)), client, new ObjectTransfer(Duration.ofMillis(5)), files, json);
        var attempts = new Attempts(work, slots, meters);
        worker = new Worker(
                new Presence(client, List.of("test"), slots), slots, attempts, connection, json, Duration.ofSeconds(1));
    }

    TestWorker start() {
        declareQueue();
        worker.start();
        return this;
    }

    void declareQueue() {
        new RabbitAdmin(broker).declareQueue(new Queue(queue, true, false, false));
    }

    /** Makes a task available and announces it. */
    UUID announce(String kind) {
        UUID taskId = UUID.randomUUID();
        Map<String, byte[]> inputs = Map.of("in.txt", "an input".getBytes(StandardCharsets.UTF_8));
        jobs.offer(taskId, new FakeJobService.Offer(kind, Map.of(), inputs, List.of("out.txt")));
        announce(taskId);
        return taskId;
    }

    void announce(UUID taskId) {
        var json = new JsonMapper();
        var announcement = new Announcement(taskId, 1, "test");
        assertThat(ProtocolSchemas.violations("announcement", json.valueToTree(announcement)))
                .isEmpty();
        send(json.writeValueAsString(announcement));
    }

    void send(String text) {
        rabbit.convertAndSend("", queue, text);
    }

    /** Messages in the queue that no consumer has. */
    long ready() {
        Long count = rabbit.execute(channel -> channel.messageCount(queue));
        return count == null ? 0 : count;
    }

    long ended(Outcome outcome) {
        return meters.find("worker.task").tag("outcome", outcome.tag()).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    void loseConnection() {
        connection.close();
    }

    @Override
    public void close() throws IOException {
        worker.stop();
        rabbit.execute(channel -> channel.queueDelete(queue));
        broker.destroy();
        jobs.close();
        files.close();
        assertThat(jobs.violations).isEmpty();
    }
}
