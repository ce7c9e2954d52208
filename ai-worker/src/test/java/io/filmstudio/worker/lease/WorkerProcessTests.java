package io.filmstudio.worker.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import io.filmstudio.worker.lease.FakeJobService.Offer;
import io.filmstudio.worker.protocol.Announcement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What signals do to a worker that is painting, and to its ffmpeg. */
@Timeout(240)
class WorkerProcessTests {

    private static final double SCENE_SECONDS = 3600;

    @TempDir
    private Path parent;

    private final String prefix = "t" + UUID.randomUUID() + ".";
    private final Queue queue = new Queue(prefix + "work.video", true, false, false);
    private final CachingConnectionFactory broker = TestBroker.connect();
    private final RabbitAdmin admin = new RabbitAdmin(broker);
    private final JsonMapper json = new JsonMapper();
    private FakeJobService jobs;
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        directory = Files.createDirectory(parent.resolve("files"));
        admin.declareQueue(queue);
        jobs = new FakeJobService(prefix);
    }

    @AfterEach
    void stop() {
        admin.deleteQueue(queue.getName());
        broker.destroy();
        jobs.close();
    }

    @Test
    void whatIsKilledIsReportedOrCleanedUpAndWhatIsTerminatedIsHandedBack() throws Exception {
        try (var worker = new WorkerProcess(jobs.url(), directory)) {
            announceLongScene();
            patiently().until(() -> worker.ffmpeg().isPresent() && isPainting(1));
            worker.ffmpeg().orElseThrow().destroyForcibly();
            patiently().until(() -> jobs.calls("fail").size() == 1);
            assertThat(jobs.calls("fail").getFirst().body().at("/retryable").asBoolean())
                    .isTrue();

            announceLongScene();
            patiently().until(() -> isPainting(2));
            ProcessHandle ffmpeg = worker.ffmpeg().orElseThrow();
            worker.kill();
            patiently().until(() -> !ffmpeg.isAlive());
            assertThat(taskDirectories()).isPositive();
        }

        assertLogsAreJson();
        try (var worker = new WorkerProcess(jobs.url(), directory)) {
            announceLongScene();
            patiently().until(() -> isPainting(3));
            assertThat(taskDirectories()).isEqualTo(1);

            worker.terminate();

            assertThat(worker.exitStatus()).isEqualTo(143);
            assertThat(jobs.calls("release")).hasSize(1);
            assertThat(taskDirectories()).isZero();
        }
    }

    /** One object a line, which names service and trace. */
    private void assertLogsAreJson() throws IOException {
        List<JsonNode> lines = Files.readAllLines(directory.resolveSibling("worker.log")).stream()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("service").asString()).isEqualTo("ai-worker");
            assertThat(line.path("level").asString()).isEqualTo("INFO");
            assertThat(line.path("message").asString()).contains("scene-video", "started");
            assertThat(line.path("traceId").asString()).isEqualTo(FakeJobService.TRACE_ID);
        });
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private boolean isPainting(int claims) {
        return jobs.calls("claim").size() == claims
                && jobs.calls.getLast().body().path("step").asString("").equals("painting");
    }

    private void announceLongScene() {
        FilmPlan plan = new ScriptAnalyst()
                .analyse(new ScriptRequest(
                        "", "The sea.", Style.STORYBOOK, "en", 1, null, Pacing.NORMAL, 320, 180, false));
        Map<String, byte[]> inputs = Map.of(
                "plan.json", json.writeValueAsBytes(plan),
                "timing.json", json.writeValueAsBytes(new SceneTiming(1, SCENE_SECONDS, List.of())));
        UUID task = UUID.randomUUID();
        jobs.offer(task, new Offer("scene-video", Map.of("scene", 1), inputs, List.of("scene.mp4")));
        admin.getRabbitTemplate()
                .convertAndSend("", queue.getName(), json.writeValueAsString(new Announcement(task, 1, "video")));
    }

    private long taskDirectories() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("task-"))
                    .count();
        }
    }
}
