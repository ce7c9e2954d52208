package io.filmstudio.youtube.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.contract.project.ProjectDeleted;
import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import io.filmstudio.youtube.stub.StubYoutube;
import io.filmstudio.youtube.upload.UploadWork;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever breaks on the way, the film arrives whole and once, or its owner hears why not. */
@YoutubeTest
class TransferTests {

    private static final int CHUNKS = 6;
    private static final int FILM_BYTES = 5 * 262_144 + 1_234;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    Publishers publishers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransferRunner runner;

    @Autowired
    UploadWork work;

    @Autowired
    Publishing publishing;

    @Autowired
    TransferProperties properties;

    @Autowired
    RabbitTemplate rabbit;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private Publisher user;

    @BeforeEach
    void newUser() {
        user = publishers.connected().withFilm(FILM_BYTES);
    }

    private void holdChunk(int number) {
        user.account.chunkMeets(number, new Fault.Hold(arrived, gate));
    }

    /** Begins an upload and returns when YouTube sits on a chunk of it. */
    private String heldUpload() throws InterruptedException {
        String id = user.upload(user.request()).text("/uploadId");
        arrived.await();
        return id;
    }

    private void assertArrivedOnce() {
        assertThat(user.account.videos).hasSize(1);
        assertThat(user.account.videos.getFirst().bytes()).isEqualTo(user.film);
    }

    static Stream<Fault> interruptions() {
        return Stream.of(
                new Fault.Cut(100_000),
                new Fault.KeepOnly(262_144 / 2),
                new Fault.KeepOnly(0),
                new Fault.Refuse(503, "backendError"),
                new Fault.LoseAnswer(),
                new Fault.Move());
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void anInterruptedFilmGoesOnWhereItWas(Fault fault) {
        user.account.chunkMeets(3, fault);

        assertThat(user.uploadAndWait().status()).isEqualTo(200);

        assertArrivedOnce();
        assertThat(user.account.count("open")).isEqualTo(1);
    }

    @Test
    void theAnswerToTheLastChunkMayBeLost() {
        user.account.chunkMeets(CHUNKS, new Fault.LoseAnswer());

        assertThat(user.uploadAndWait().text("/videoId"))
                .isEqualTo(user.account.videos.getFirst().id());

        assertArrivedOnce();
        assertThat(user.account.count("ask")).isEqualTo(1);
    }

    @Test
    void aSessionThatIsGoneAfterTheLastChunkIsNoReasonToSendTheFilmAgain() {
        user.account.chunkMeets(CHUNKS, new Fault.ForgetAfter());

        assertThat(user.uploadAndWait().text("/videoId"))
                .isEqualTo(user.account.videos.getFirst().id());

        assertArrivedOnce();
        assertThat(user.account.count("open")).isEqualTo(1);
    }

    @Test
    void aSessionThatIsGoneHalfWayStartsOver() {
        user.account.chunkMeets(3, new Fault.ForgetAfter());

        assertThat(user.uploadAndWait().status()).isEqualTo(200);

        assertArrivedOnce();
        assertThat(user.account.count("open")).isEqualTo(2);
    }

    @Test
    void whatADeadRunnerLeavesBehindAnotherTakesUpAndTheFirstMayWakeUpAgain() throws Exception {
        holdChunk(3);
        String id = heldUpload();
        assertThat(publishers.column(id, "uploaded_bytes")).isEqualTo(Integer.toString(2 * 262_144));
        publishers.change(id, "leased_until = now() - interval '1 s'");

        await().atMost(LONG).until(() -> publishers.column(id, "status").equals("uploaded"));
        gate.countDown();

        await().during(Duration.ofSeconds(1)).atMost(LONG).untilAsserted(this::assertArrivedOnce);
        assertThat(user.account.count("open")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from video where user_id = :user")
                        .param("user", user.userId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void manyRunnersCarryEachFilmOnce() throws Exception {
        TransferRunner other = new TransferRunner(work, publishing, properties);
        var users = IntStream.range(0, 4)
                .mapToObj(i -> publishers.connected().withFilm(FILM_BYTES))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = users.stream()
                    .<Callable<Answer>>map(publisher -> () -> {
                        Answer answer = publisher.upload(publisher.request());
                        other.fill();
                        runner.fill();
                        other.fill();
                        return answer;
                    })
                    .toList();
            threads.invokeAll(uploads);
        }

        for (Publisher publisher : users) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(publisher.account.videos).hasSize(1));
            assertThat(publisher.account.videos.getFirst().bytes()).isEqualTo(publisher.film);
            assertThat(publisher.account.count("open")).isEqualTo(1);
            assertThat(publisher.account.count("chunk")).isEqualTo(CHUNKS);
        }
    }

    @Test
    void anAccessTokenThatEndsHalfWayIsRenewedOnce() throws Exception {
        holdChunk(3);
        String id = heldUpload();
        int tokens = user.account.count("token");
        StubYoutube.expireTokens(user.account);
        gate.countDown();

        await().atMost(LONG).until(() -> publishers.column(id, "status").equals("uploaded"));

        assertArrivedOnce();
        assertThat(user.account.count("token")).isEqualTo(tokens + 1);
    }

    @Test
    void aChannelThatIsTakenBackHalfWayEndsTheUpload() throws Exception {
        holdChunk(3);
        String id = heldUpload();
        user.account.revoked = true;
        StubYoutube.expireTokens(user.account);
        gate.countDown();

        await().atMost(LONG).until(() -> publishers.column(id, "status").equals("failed"));

        assertThat(publishers.column(id, "error_code")).isEqualTo("youtube-not-connected");
        assertThat(user.account.count("refused")).isEqualTo(1);
        assertThat(user.account.videos).isEmpty();
    }

    @Test
    void theFilmOfADeletedProjectStopsOnItsWay() throws Exception {
        holdChunk(3);
        String id = heldUpload();
        var deleted = new ProjectDeleted(user.projectId, user.userId, Instant.now());
        var message = MessageBuilder.withBody(JsonMapper.builder().build().writeValueAsBytes(deleted))
                .setContentType("application/json")
                .setMessageId(UUID.randomUUID().toString())
                .build();

        rabbit.send(messagingExchange(), deleted.routingKey(), message);
        rabbit.send(messagingExchange(), deleted.routingKey(), message);

        await().atMost(LONG).untilAsserted(() -> assertThat(user.status(id).text("/error/code"))
                .isEqualTo("project-deleted"));
        runner.heartbeat();
        gate.countDown();
        await().during(Duration.ofSeconds(1)).atMost(LONG).untilAsserted(() -> assertThat(user.account.count("chunk"))
                .isEqualTo(3));
        assertThat(user.account.videos).isEmpty();
    }

    private static String messagingExchange() {
        return TestInfrastructure.PREFIX + "studio.events";
    }

    @ParameterizedTest
    @CsvSource({
        "403, quotaExceeded, 503, youtube-quota-exceeded",
        "400, uploadLimitExceeded, 409, youtube-upload-limit",
        "400, invalidTitle, 422, youtube-invalid-metadata",
        "403, forbidden, 422, youtube-refused"
    })
    void whatWillNotPassIsTheAnswerAndTheFilmMayBeTriedAgain(int status, String reason, int ours, String slug) {
        user.account.sessionFaults.add(new Fault.Refuse(status, reason));

        Answer answer = user.uploadAndWait();

        assertThat(answer.status()).isEqualTo(ours);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + slug);
        assertThat(user.account.videos).isEmpty();
        assertThat(user.uploadAndWait().status()).isEqualTo(200);
        assertArrivedOnce();
    }
}
