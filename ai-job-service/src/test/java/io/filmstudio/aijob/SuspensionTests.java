package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.Http.Answer;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What user-service says about an account, in any order and more than once, decides what is made for it. */
class SuspensionTests extends AiJobTest {

    @Test
    void whatASuspendedUserHasInTheMakingIsCancelledOnce() {
        UUID queued = submitted();
        try (FakeWorker worker = worker()) {
            worker.doOne();
            UUID processing = queued;
            awaitStatus(processing, "processing");
            UUID waiting = submitted();
            UUID others = UUID.randomUUID();
            assertThat(submit(others, film(UUID.randomUUID())).status()).isEqualTo(202);

            deliverTwice(suspended(2));

            awaitStatus(processing, "cancelled");
            awaitStatus(waiting, "cancelled");
            assertThat(status(waiting).path("refunded").asLong()).isEqualTo(1);
            assertThat(events(JobCancelled.ROUTING_KEY, waiting, Duration.ofSeconds(1)))
                    .singleElement()
                    .satisfies(
                            event -> assertThat(event.path("userId").asString()).isEqualTo(user.toString()));
            assertThat(http.get("/internal/jobs/" + others, service())
                            .body()
                            .path("status")
                            .asString())
                    .isEqualTo("queued");
            assertThat(count("select count(*) from task where user_id = :id", user))
                    .isZero();
        }
    }

    @Test
    void nothingIsBegunForASuspendedUser() {
        UUID ended = submitted();
        deliverTwice(suspended(2));
        awaitStatus(ended, "cancelled");

        UUID refused = UUID.randomUUID();
        Answer submit = submit(refused);
        assertThat(submit.status()).isEqualTo(403);
        assertThat(submit.slug()).isEqualTo("account-suspended");
        assertThat(count("select count(*) from job where id = :id", refused)).isZero();
        assertThat(CREDIT.askedFor(refused)).isEmpty();
        assertThat(http.post("/api/ai/jobs/" + ended + "/retry", token, null).slug())
                .isEqualTo("account-suspended");
        assertThat(http.post("/internal/jobs/" + ended + "/retry", service(), null)
                        .slug())
                .isEqualTo("account-suspended");
        assertThat(status(ended).path("run").asInt()).isOne();

        deliverTwice(reinstated(3));
        Awaitility.await()
                .untilAsserted(() -> assertThat(submit(refused).status()).isEqualTo(202));
        assertThat(status(ended).path("status").asString()).isEqualTo("cancelled");
        assertThat(http.post("/internal/jobs/" + ended + "/retry", service(), null)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aSuspensionThatArrivesAfterItsEndChangesNothing() {
        UUID job = submitted();

        deliverTwice(reinstated(3));
        awaitVersion(3);
        deliverTwice(suspended(2));
        awaitHandled();

        assertThat(status(job).path("status").asString()).isEqualTo("queued");
        assertThat(submit(UUID.randomUUID()).status()).isEqualTo(202);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void whoeverSlipsInBesideASuspensionIsCancelledByIt() throws Exception {
        Callable<Integer> submit = () -> submit(UUID.randomUUID()).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> submits =
                    IntStream.range(0, 24).mapToObj(i -> threads.submit(submit)).toList();
            deliver(suspended(2), UUID.randomUUID());
            for (Future<Integer> answer : submits) {
                assertThat(answer.get()).isIn(202, 403);
            }
        }
        awaitVersion(2);
        assertThat(count(
                        "select count(*) from job where user_id = :id and status in ('reserving', 'queued', 'processing')",
                        user))
                .isZero();
        assertThat(count("select count(*) from task where user_id = :id", user)).isZero();
    }

    private UserSuspended suspended(long version) {
        return new UserSuspended(user, "spam", Instant.now(), version);
    }

    private UserReinstated reinstated(long version) {
        return new UserReinstated(user, Instant.now(), version);
    }

    private void deliverTwice(IntegrationEvent event) {
        UUID messageId = UUID.randomUUID();
        deliver(event, messageId);
        deliver(event, messageId);
        deliver(event, UUID.randomUUID());
    }

    private void deliver(IntegrationEvent event, UUID messageId) {
        rabbit.convertAndSend(TestInfrastructure.PREFIX + "studio.events", event.routingKey(), event, message -> {
            message.getMessageProperties().setMessageId(messageId.toString());
            return message;
        });
    }

    private void awaitVersion(long version) {
        Awaitility.await().untilAsserted(() -> assertThat(version()).isEqualTo(version));
    }

    private long version() {
        return count("select coalesce(max(version), 0) from suspension where user_id = :id", user);
    }

    /** The queue is in order: what was sent before another user's event is handled when that one is. */
    private void awaitHandled() {
        UUID marker = UUID.randomUUID();
        deliver(new UserSuspended(marker, "spam", Instant.now(), 1), UUID.randomUUID());
        Awaitility.await()
                .untilAsserted(() -> assertThat(count("select count(*) from suspension where user_id = :id", marker))
                        .isOne());
    }

    /** Made anew each time: it lives for a minute. */
    private static String service() {
        return TestTokens.service("admin-service");
    }
}
