package io.filmstudio.admin.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.admin.AuditTrail;
import io.filmstudio.admin.StubNeighbours;
import io.filmstudio.admin.StubNeighbours.Call;
import io.filmstudio.admin.StubNeighbours.Reply;
import io.filmstudio.common.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class RetryTests {

    private final StubNeighbours neighbours = StubNeighbours.INSTANCE;
    private final UUID job = UUID.randomUUID();
    private final String path = "/api/admin/jobs/" + job + "/retry";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private AdminClient admin;

    @BeforeEach
    void operator() {
        admin = new AdminClient(port);
    }

    @Test
    void retryIsDoneOncePerKey() {
        Answer first = admin.post(path, null, "Idempotency-Key", "r");
        Answer second = admin.post(path, null, "Idempotency-Key", "r");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.text("/jobId")).isEqualTo(job.toString());
        assertThat(first.text("/status")).isEqualTo("queued");
        assertThat(first.number("/run")).isEqualTo(2);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(neighbours.calls(job)).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/internal/jobs/" + job + "/retry");
        });
        assertThat(AuditTrail.of("job:" + job, admin, jdbc)).containsExactly("job.retry-requested", "job.retried");
    }

    @Test
    void retryOfUnknownOutcomeIsAskedForAgainAsTheSameRetry() {
        neighbours.reply(job, Reply.problem(500, "internal-error"));
        assertThat(admin.post(path, null, "Idempotency-Key", "r").status()).isEqualTo(503);
        neighbours.recover(job);

        assertThat(admin.post(path, null, "Idempotency-Key", "r").status()).isEqualTo(202);
        assertThat(admin.post(path, null, "Idempotency-Key", "other").status()).isEqualTo(202);

        List<String> retries = neighbours.calls(job).stream().map(Call::body).toList();
        assertThat(retries.get(1)).isEqualTo(retries.get(0));
        assertThat(retries.get(2)).isNotEqualTo(retries.get(0));
    }

    @Test
    void holdThatIsNotDecidedYetShowsAsQueued() {
        neighbours.reply(
                job,
                new Reply(202, "{\"jobId\":\"" + job + "\",\"run\":3,\"status\":\"reserving\",\"estimatedTime\":9}"));

        assertThat(admin.post(path, null).text("/status")).isEqualTo("queued");
    }

    @ParameterizedTest
    @CsvSource({
        "402, insufficient-credits, 402, insufficient-credits",
        "404, not-found, 404, not-found",
        "409, job-not-retryable, 409, job-not-retryable",
        "403, account-suspended, 409, user-suspended",
        "403, forbidden, 503, outcome-uncertain",
        "401, unauthenticated, 503, outcome-uncertain",
        "500, internal-error, 503, outcome-uncertain"
    })
    void refusalIsToldAndAudited(int status, String slug, int told, String toldSlug) {
        neighbours.reply(job, Reply.problem(status, slug));

        Answer refused = admin.post(path, null);

        assertThat(refused.status()).isEqualTo(told);
        assertThat(refused.text("/type")).endsWith("/" + toldSlug);
        assertThat(AuditTrail.of("job:" + job, admin, jdbc))
                .containsExactly("job.retry-requested", told == 503 ? "job.retry-uncertain" : "job.retry-refused");
    }

    @ParameterizedTest
    @CsvSource({"409, no JSON", "409, '{\"type\":7,\"error\":{}}'", "202, no JSON", "202, ''"})
    void answerThatCannotBeReadIsUncertain(int status, String body) {
        neighbours.reply(job, new Reply(status, body));

        assertThat(admin.post(path, null).text("/type")).endsWith("/outcome-uncertain");
        assertThat(AuditTrail.of("job:" + job, admin, jdbc))
                .containsExactly("job.retry-requested", "job.retry-uncertain");
    }

    @Test
    void onlyAdminsRetryJobsOfOthers() {
        assertThat(admin.send(HttpMethod.POST, path, TestTokens.user(UUID.randomUUID()), null)
                        .status())
                .isEqualTo(403);
        assertThat(admin.send(HttpMethod.POST, path, null, null).status()).isEqualTo(401);
        assertThat(neighbours.calls(job)).isEmpty();
    }
}
