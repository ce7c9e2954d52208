package io.filmstudio.admin.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.admin.AuditTrail;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.contract.admin.ModerationDecided;
import io.filmstudio.contract.job.ModerationFlagged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@AdminTest
class ModerationTests {

    private static final String HEARD = TestInfrastructure.PREFIX + "ai-job-service." + ModerationDecided.ROUTING_KEY;
    private static final String SCRIPT = "The harbour at night. ".repeat(100) + "🌊";

    @LocalServerPort
    int port;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final UUID id = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();
    private final String path = "/api/admin/moderation/" + id;
    private AdminClient admin;

    @BeforeEach
    void flagged() {
        admin = new AdminClient(port);
        jdbc.sql(
                        "insert into account (user_id, email, name, registered_at) values (:user, 'i@example.org', 'Ida', now())")
                .param("user", user)
                .update();
        flag();
        flag();
        await().until(() -> admin.get(path).status() == 200);
    }

    private void flag() {
        var event = new ModerationFlagged(
                id, user, "hash-" + id, "film", SCRIPT, "blocked term: harbour", Instant.parse("2026-03-01T10:00:00Z"));
        rabbit.convertAndSend(TestInfrastructure.PREFIX + "studio.events", event.routingKey(), event, message -> {
            message.getMessageProperties().setMessageId(UUID.randomUUID().toString());
            return message;
        });
    }

    private List<String> audited() {
        return AuditTrail.of("moderation:" + id, admin, jdbc);
    }

    /** The decisions about this case that ai-job-service would hear. */
    private List<ModerationDecided> heard() {
        List<ModerationDecided> decisions = new ArrayList<>();
        Message message = rabbit.receive(HEARD, 5_000);
        while (message != null) {
            var decided = json.readValue(message.getBody(), ModerationDecided.class);
            if (decided.caseId().equals(id)) {
                decisions.add(decided);
            }
            message = rabbit.receive(HEARD, 500);
        }
        return decisions;
    }

    @Test
    void caseShowsTheTextItsAuthorAndWhyItWaits() {
        Answer shown = admin.get(path);

        assertThat(shown.text("/text")).isEqualTo(SCRIPT);
        assertThat(shown.text("/userId")).isEqualTo(user.toString());
        assertThat(shown.text("/email")).isEqualTo("i@example.org");
        assertThat(shown.text("/flag")).isEqualTo("blocked term: harbour");
        assertThat(shown.text("/status")).isEqualTo("open");
        assertThat(shown.text("/flaggedAt")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(admin.get("/api/admin/moderation?status=open&limit=100")
                        .body()
                        .at("/cases"))
                .filteredOn(view -> view.at("/id").asString().equals(id.toString()))
                .hasSize(1);
        assertThat(admin.get("/api/admin/moderation?status=lost").status()).isEqualTo(400);
    }

    @Test
    void decisionIsPublishedAndAuditedOnce() {
        Answer first = admin.post(path + "/reject", Map.of("reason", "It names a person."));
        Answer again = admin.post(path + "/reject", Map.of("reason", "Another reason"));
        Answer otherwise = admin.post(path + "/approve", null);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/status")).isEqualTo("rejected");
        assertThat(first.text("/decidedBy")).isEqualTo(admin.operatorId.toString());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(otherwise.text("/type")).endsWith("/decided-otherwise");
        assertThat(heard()).singleElement().satisfies(decided -> {
            assertThat(decided.approved()).isFalse();
            assertThat(decided.userId()).isEqualTo(user);
            assertThat(decided.contentHash()).isEqualTo("hash-" + id);
            assertThat(decided.reason()).isEqualTo("It names a person.");
            assertThat(SCRIPT).startsWith(decided.excerpt());
        });
        assertThat(audited()).containsExactly("moderation.rejected");
    }

    @Test
    void ofManyDecisionsAtOnceOneHolds() throws Exception {
        List<Callable<Answer>> decisions = IntStream.range(0, 10)
                .<Callable<Answer>>mapToObj(i -> () -> admin.post(path + (i % 2 == 0 ? "/approve" : "/reject"), null))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(decisions))
                    .extracting(answer -> answer.resultNow().status())
                    .filteredOn(status -> status == 409)
                    .hasSize(5);
        }

        assertThat(heard()).hasSize(1);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void onlyAdminsDecide() {
        assertThat(admin.send(HttpMethod.POST, path + "/approve", TestTokens.user(user), null)
                        .status())
                .isEqualTo(403);
        assertThat(admin.send(HttpMethod.POST, path + "/reject", null, null).status())
                .isEqualTo(401);
        assertThat(admin.post("/api/admin/moderation/" + UUID.randomUUID() + "/approve", null)
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(path + "/reject", Map.of("reason", "x".repeat(501)))
                        .status())
                .isEqualTo(400);
        assertThat(admin.get(path).text("/status")).isEqualTo("open");
        assertThat(audited()).isEmpty();
    }
}
