package io.filmstudio.admin.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.admin.AuditTrail;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.common.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that other services gave up, on a real broker; nobody but the tests reads those services' queues here. */
@AdminTest
class DeadLetterTests {

    private static final String SOURCE = "credit-service.job.completed.v1";
    private static final String QUEUE = TestInfrastructure.PREFIX + SOURCE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    JdbcClient jdbc;

    private final UUID messageId = UUID.randomUUID();
    private final byte[] body =
            "{\"jobId\": \"%s\", \"title\": \"Ünïcode\"}".formatted(messageId).getBytes();
    private final UUID letter = DeadLetter.id(SOURCE, messageId.toString(), body);
    private final String path = "/api/admin/dead-letters/" + letter;
    private AdminClient admin;

    @BeforeEach
    void operator() {
        admin = new AdminClient(port);
    }

    @AfterEach
    void nothingIsLeftOnTheQueue() {
        while (rabbit.receive(QUEUE) != null) {
            // what a test put back
        }
    }

    private Message dead(String reason, int replays) {
        return MessageBuilder.withBody(body)
                .setMessageId(messageId.toString())
                .setType("job.completed.v1")
                .setContentType("application/json")
                .setHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .setHeader("x-exception-message", reason)
                .setHeaderIfAbsent(DeadLetterSender.REPLAYS, replays)
                .build();
    }

    private void die(String reason, int replays) {
        rabbit.send(QUEUE + ".dead", dead(reason, replays));
    }

    private Answer awaitShown(String status, int replays) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer shown = admin.get(path);
            assertThat(shown.text("/deadLetter/status")).isEqualTo(status);
            assertThat(shown.number("/deadLetter/replays")).isEqualTo(replays);
        });
        return admin.get(path);
    }

    @Test
    void deadLetterIsShownWithItsReasonHoweverOftenItComes() {
        die("the first\0time", 0);
        die("the second time", 0);
        rabbit.send(
                TestInfrastructure.PREFIX + "project-service.job.failed.v1.dead",
                MessageBuilder.withBody("no JSON".getBytes()).build());

        Answer shown = awaitShown("dead", 0);

        assertThat(shown.text("/deadLetter/service")).isEqualTo("credit-service");
        assertThat(shown.text("/deadLetter/event")).isEqualTo("job.completed.v1");
        assertThat(shown.text("/deadLetter/messageId")).isEqualTo(messageId.toString());
        assertThat(shown.text("/deadLetter/reason")).isEqualTo("the first time");
        assertThat(shown.text("/body")).isEqualTo(new String(body));
        UUID nameless = DeadLetter.id("project-service.job.failed.v1", null, "no JSON".getBytes());
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/dead-letters/" + nameless).status() == 200);
        assertThat(admin.get("/api/admin/dead-letters?service=credit-service&status=dead&limit=100")
                        .body()
                        .at("/deadLetters"))
                .filteredOn(view -> view.at("/id").asString().equals(letter.toString()))
                .hasSize(1);
        assertThat(admin.get("/api/admin/dead-letters?status=lost").status()).isEqualTo(400);
    }

    @Test
    void replayPutsThatVeryMessageOnThatQueueOnce() throws Exception {
        die("why", 0);
        awaitShown("dead", 0);

        Callable<Answer> replay = () -> admin.post(path + "/replay", null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> replay).toList());
            assertThat(answers)
                    .extracting(answer -> answer.resultNow().status())
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }

        Message back = rabbit.receive(QUEUE, 10_000);
        assertThat(back).isNotNull();
        assertThat(back.getBody()).isEqualTo(body);
        assertThat(back.getMessageProperties().getMessageId()).isEqualTo(messageId.toString());
        assertThat(back.getMessageProperties().getType()).isEqualTo("job.completed.v1");
        assertThat(back.getMessageProperties().getContentType()).isEqualTo("application/json");
        assertThat(back.getMessageProperties().getHeaders())
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(rabbit.receive(QUEUE)).isNull();
        assertThat(admin.post(path + "/replay", null).text("/type")).endsWith("/already-replayed");
        assertThat(AuditTrail.of("dead-letter:" + letter, admin, jdbc))
                .containsOnlyOnce("dead-letter.replayed")
                .contains("dead-letter.replay-requested", "dead-letter.replay-refused");
    }

    @Test
    void replayWhoseAnswerWasLostIsAnsweredAgainToTheSameKey() {
        die("why", 0);
        awaitShown("dead", 0);
        assertThat(admin.post(path + "/replay", null, "Idempotency-Key", "k").status())
                .isEqualTo(200);
        // the process died between the commit and the keeping of the answer
        jdbc.sql(
                        """
                update idempotency_key set status = null, body = null, locked_until = now() - interval '1 second'
                where route like '%' || :letter || '%'
                """)
                .param("letter", letter.toString())
                .update();

        Answer again = admin.post(path + "/replay", null, "Idempotency-Key", "k");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/status")).isEqualTo("replayed");
        assertThat(again.number("/replays")).isOne();
        assertThat(rabbit.receive(QUEUE, 10_000)).isNotNull();
        assertThat(rabbit.receive(QUEUE)).isNull();
        assertThat(admin.post(path + "/replay", null, "Idempotency-Key", "other")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatDiesAgainIsDeadAgainAndOldCopiesOfItAreNot() {
        die("why", 0);
        awaitShown("dead", 0);
        admin.post(path + "/replay", null);
        Message back = rabbit.receive(QUEUE, 10_000);
        assertThat(back).isNotNull();

        die("an old copy", 0);
        back.getMessageProperties().setHeader("x-exception-message", "why again");
        rabbit.send(QUEUE + ".dead", back);

        assertThat(awaitShown("dead", 1).text("/deadLetter/reason")).isEqualTo("why again");
        assertThat(admin.post(path + "/replay", null).status()).isEqualTo(200);
        assertThat(awaitShown("replayed", 2).text("/deadLetter/reason")).isEqualTo("why again");
    }

    @Test
    void ownMessageThatFailedIsHandledAfterTheCauseIsMended() {
        UUID user = UUID.randomUUID();
        String rule = "mended_" + user.toString().substring(0, 8);
        jdbc.sql("alter table account add constraint " + rule + " check (user_id <> '" + user + "')")
                .update();
        String queue = "admin-service.user.updated.v1";
        rabbit.send(
                TestInfrastructure.PREFIX + queue,
                MessageBuilder.withBody("{\"userId\":\"%s\",\"email\":\"a@example.org\",\"name\":\"A\",\"version\":1}"
                                .formatted(user)
                                .getBytes())
                        .setContentType("application/json")
                        .setMessageId(messageId.toString())
                        .build());
        String own = "/api/admin/dead-letters/" + DeadLetter.id(queue, messageId.toString(), body);
        await().atMost(PATIENCE).until(() -> admin.get(own).status() == 200);
        assertThat(admin.get(own).text("/deadLetter/reason")).contains(rule);

        jdbc.sql("alter table account drop constraint " + rule).update();
        assertThat(admin.post(own + "/replay", null).status()).isEqualTo(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from account where user_id = ?")
                                .param(user)
                                .query(Long.class)
                                .single())
                        .isOne());
    }

    @Test
    void messageStaysOnTheBrokerWhileItCannotBeKept() {
        jdbc.sql("alter table dead_letter rename to dead_letter_away").update();
        try {
            die("why", 0);
            await().during(Duration.ofSeconds(1))
                    .atMost(PATIENCE)
                    .until(() -> admin.get("/api/admin/users").status() == 200);
        } finally {
            jdbc.sql("alter table dead_letter_away rename to dead_letter").update();
        }

        assertThat(awaitShown("dead", 0).text("/deadLetter/reason")).isEqualTo("why");
    }

    @Test
    void replayThatTheDatabaseBrokeIsUncertain() {
        die("why", 0);
        awaitShown("dead", 0);
        String rule = "broken_" + letter.toString().substring(0, 8);
        jdbc.sql("alter table dead_letter add constraint " + rule + " check (id <> '" + letter
                        + "' or status <> 'replayed')")
                .update();

        Answer broken = admin.post(path + "/replay", null);
        jdbc.sql("alter table dead_letter drop constraint " + rule).update();

        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.text("/type")).endsWith("/outcome-uncertain");
        assertThat(AuditTrail.of("dead-letter:" + letter, admin, jdbc))
                .containsExactly("dead-letter.replay-requested", "dead-letter.replay-uncertain");
    }

    @Test
    void onlyAdminsReplay() {
        assertThat(admin.send(HttpMethod.POST, path + "/replay", TestTokens.user(UUID.randomUUID()), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/admin/dead-letters/" + UUID.randomUUID() + "/replay", null)
                        .status())
                .isEqualTo(404);
    }
}
