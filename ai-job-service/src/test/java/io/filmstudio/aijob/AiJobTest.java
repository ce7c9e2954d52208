package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.common.test.StudioTest;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.common.test.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What the tests of a running service share: one service, stubs of those that it asks, and ways to look inside. */
@StudioTest(
        properties = {
            "studio.jobs.submission.sweep-interval=100ms",
            "studio.jobs.dispatch.reap-interval=100ms",
            // whatever the dispatcher is not woken for, a test waits for in vain
            "studio.jobs.dispatch.busy-poll=1m",
            "studio.jobs.dispatch.idle-poll=1m",
            "studio.jobs.lease.first-backoff=20ms",
            "studio.jobs.feed.per-user=3",
            "studio.jobs.moderation.blocked-terms=forbidden thing",
            "studio.outbox.poll-interval=50ms"
        })
public abstract class AiJobTest {

    protected static final StubCredit CREDIT = new StubCredit();
    protected static final StubProjects PROJECTS = new StubProjects();

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected RabbitTemplate rabbit;

    @Autowired
    private JobService jobs;

    protected Http http;
    protected final UUID user = UUID.randomUUID();
    protected final String token = TestTokens.user(user);

    @DynamicPropertySource
    static void stubs(DynamicPropertyRegistry registry) {
        registry.add("studio.services.credit", CREDIT::url);
        registry.add("studio.services.project", PROJECTS::url);
    }

    @BeforeEach
    void open() {
        http = new Http("http://127.0.0.1:" + port);
    }

    /** Leaves nothing that the next test's workers would be given. */
    @AfterEach
    void endEverything() {
        jdbc.sql("select id from job where status in ('reserving', 'queued', 'processing')")
                .query(UUID.class)
                .list()
                .forEach(jobs::cancel);
    }

    protected FakeWorker worker() {
        return new FakeWorker(http, rabbit, FakeWorker.FILM, 2);
    }

    protected static Map<String, Object> film(UUID userId) {
        return film(userId, "Rain falls on the harbour. \"Come in,\" says Anna. The lamp goes out.");
    }

    protected static Map<String, Object> film(UUID userId, String script) {
        Map<String, Object> request = new HashMap<>();
        request.put("title", "The lamp");
        request.put("script", script);
        request.put("style", "cinematic");
        request.put("language", "en");
        request.put("seed", 7);
        request.put("characters", List.of());
        return Map.of("userId", userId, "projectId", UUID.randomUUID(), "type", "film", "request", request);
    }

    protected Answer submit(UUID jobId) {
        return submit(jobId, film(user));
    }

    protected Answer submit(UUID jobId, Map<String, Object> film) {
        return http.put("/internal/jobs/" + jobId, TestTokens.service("project-service"), film);
    }

    protected UUID submitted() {
        UUID jobId = UUID.randomUUID();
        Answer answer = submit(jobId);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("status").asString()).isEqualTo("queued");
        return jobId;
    }

    protected JsonNode status(UUID jobId) {
        Answer answer = http.get("/api/ai/jobs/" + jobId + "/status", token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    protected void awaitStatus(UUID jobId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        status(jobId).path("status").asString())
                .isEqualTo(status));
    }

    protected long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    /** Lets the worker that holds the task fall silent for longer than it may. */
    protected void lapse(UUID taskId) {
        jdbc.sql("update task set lease_until = now() - interval '1 second' where id = :id")
                .param("id", taskId)
                .update();
    }

    /** Events about a job that credit-service was sent with the routing key, until the wait is over. */
    protected List<JsonNode> events(String routingKey, UUID jobId, Duration wait) {
        List<JsonNode> found = new ArrayList<>();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .during(wait)
                .atMost(wait.plusSeconds(10))
                .until(() -> collect(routingKey, jobId, found));
        return found;
    }

    /** The first such event. */
    protected JsonNode awaitEvent(String routingKey, UUID jobId) {
        List<JsonNode> found = new ArrayList<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> collect(routingKey, jobId, found) && !found.isEmpty());
        return found.getFirst();
    }

    private boolean collect(String routingKey, UUID jobId, List<JsonNode> found) {
        Message message = rabbit.receive(TestInfrastructure.PREFIX + "credit-service." + routingKey);
        while (message != null) {
            JsonNode event = Http.JSON.readTree(message.getBody());
            if (event.path("jobId").asString().equals(jobId.toString())) {
                found.add(event);
            }
            message = rabbit.receive(TestInfrastructure.PREFIX + "credit-service." + routingKey);
        }
        return true;
    }
}
