package io.filmstudio.admin.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.common.Uuids;
import io.filmstudio.contract.credit.CreditCaptured;
import io.filmstudio.contract.credit.CreditGranted;
import io.filmstudio.contract.credit.PaymentReceived;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AdminTest
class AnalyticsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CreditEventListener credits;

    @Autowired
    CreditMovementRepository movements;

    @Autowired
    TransactionTemplate transaction;

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void emptyStudio() {
        jdbc.sql("truncate account, project, job, credit_movement, payment").update();
    }

    private Answer analytics() {
        return new AdminClient(port).get("/api/admin/analytics");
    }

    private void job(String type, String status, int minutes) {
        jdbc.sql(
                        """
                insert into job (job_id, user_id, project_id, type, status, run, queued_at, ended_at, error_code, version)
                values (gen_random_uuid(), :user, gen_random_uuid(), :type, :status, 1,
                    now() - :minutes * interval '1 minute', case when :status <> 'queued' then now() end,
                    case when :status = 'failed' then 'engine-failed' end, 1)
                """)
                .param("user", user)
                .param("type", type)
                .param("status", status)
                .param("minutes", minutes)
                .update();
    }

    @Test
    void emptyStudioHasZeroes() {
        Answer empty = analytics();

        assertThat(empty.number("/totalUsers")).isZero();
        assertThat(empty.text("/avgGenerationTime")).isEqualTo("0.0 minutes");
        assertThat(empty.body().at("/revenue")).isEmpty();
        assertThat(empty.body().at("/days")).hasSize(30);
        assertThat(empty.text("/days/29/date"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void figuresAreThoseOfTheRows() {
        jdbc.sql(
                        "insert into account (user_id, email, name, tier, registered_at) values (:user, 'a', 'A', 'pro', now()),"
                                + " (gen_random_uuid(), 'b', 'B', 'free', now() - interval '40 days')")
                .param("user", user)
                .update();
        jdbc.sql(
                        "insert into project (project_id, user_id, name, created_at) values (gen_random_uuid(), :user, 'P', now())")
                .param("user", user)
                .update();
        job("film", "completed", 3);
        job("video_generation", "completed", 6);
        job("music_generation", "completed", 60);
        job("film", "failed", 1);
        job("film", "queued", 1);

        Answer figures = analytics();

        assertThat(figures.number("/totalUsers")).isEqualTo(2);
        assertThat(figures.number("/activeUsers")).isOne();
        assertThat(figures.number("/totalProjects")).isOne();
        assertThat(figures.number("/totalVideosGenerated")).isEqualTo(2);
        assertThat(figures.text("/avgGenerationTime")).isEqualTo("4.5 minutes");
        assertThat(figures.number("/systemLoad/queueDepth")).isOne();
        assertThat(figures.body().at("/systemLoad/cpuUsage").asDouble()).isBetween(0.0, 100.0);
        assertThat(figures.body().at("/systemLoad/memoryUsage").asDouble()).isBetween(1.0, 100.0);
        assertThat(figures.number("/usersByTier/pro")).isOne();
        assertThat(figures.number("/jobsByStatus/completed")).isEqualTo(3);
        assertThat(figures.number("/failures/engine-failed")).isOne();
        assertThat(figures.number("/days/29/newUsers")).isOne();
        assertThat(figures.number("/days/29/jobsCompleted")).isEqualTo(3);
    }

    private PaymentReceived paid(String kind, long amount, String currency, Duration ago) {
        return new PaymentReceived(
                UUID.randomUUID(), user, kind, amount, currency, Instant.now().minus(ago));
    }

    @Test
    void revenueIsWhatWasPaidOncePerPayment() {
        var topUp = paid("topup", 500, "usd", Duration.ZERO);
        credits.on(topUp, UUID.randomUUID());
        credits.on(topUp, UUID.randomUUID());
        credits.on(paid("subscription", 2900, "usd", Duration.ZERO), UUID.randomUUID());
        credits.on(paid("subscription", 2900, "usd", Duration.ofDays(45)), UUID.randomUUID());
        credits.on(paid("subscription", 700, "eur", Duration.ZERO), UUID.randomUUID());

        Answer figures = analytics();

        assertThat(figures.body().at("/revenue")).hasSize(2);
        assertThat(figures.text("/revenue/0/currency")).isEqualTo("eur");
        assertThat(figures.number("/revenue/0/total")).isEqualTo(700);
        assertThat(figures.number("/revenue/1/total")).isEqualTo(6300);
        assertThat(figures.number("/revenue/1/topups")).isEqualTo(500);
        assertThat(figures.number("/revenue/1/subscriptions")).isEqualTo(5800);
        assertThat(figures.number("/revenue/1/last30Days")).isEqualTo(3400);
        assertThat(figures.number("/days/29/revenueCents")).isEqualTo(3400);
    }

    @Test
    void creditsAreCountedOncePerTransfer() {
        var granted = new CreditGranted(UUID.randomUUID(), user, 50, "bought");
        var captured = new CreditCaptured(UUID.randomUUID(), user, UUID.randomUUID(), 1, 2);

        credits.on(granted, told(0));
        credits.on(granted, told(0));
        credits.on(captured, told(0));

        assertThat(analytics().number("/days/29/creditsGranted")).isEqualTo(50);
        assertThat(analytics().number("/days/29/creditsSpent")).isEqualTo(2);
    }

    /** The id of a message that was told so many days ago. */
    private static UUID told(int daysAgo) {
        return Uuids.v7(Clock.offset(Clock.systemUTC(), Duration.ofDays(-daysAgo)));
    }

    @Test
    void creditsCountOnTheDayTheyMovedHoweverLateThatIsHeard() {
        credits.on(new CreditGranted(UUID.randomUUID(), user, 50, "bought"), told(3));
        credits.on(new CreditCaptured(UUID.randomUUID(), user, UUID.randomUUID(), 1, 2), told(2));

        assertThat(analytics().number("/days/26/creditsGranted")).isEqualTo(50);
        assertThat(analytics().number("/days/27/creditsSpent")).isEqualTo(2);
    }

    @Test
    void creditMovementsAreForgottenWhenNoDayShowsThem() {
        credits.on(new CreditGranted(UUID.randomUUID(), user, 50, "bought"), told(61));
        credits.on(new CreditGranted(UUID.randomUUID(), user, 50, "bought"), told(59));

        movements.forgetOld();

        assertThat(jdbc.sql("select count(*) from credit_movement")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void daysBeginAtMidnightUtc() {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(29);
        for (String instant : List.of("T00:00:00Z", "T23:59:59.999Z")) {
            project(first + instant);
            project(first.minusDays(1) + instant);
        }
        project(first.plusDays(1) + "T00:00:00Z");

        Answer figures = analytics();

        assertThat(figures.text("/days/0/date")).isEqualTo(first.toString());
        assertThat(figures.number("/days/0/newProjects")).isEqualTo(2);
        assertThat(figures.number("/days/1/newProjects")).isOne();
    }

    private void project(String createdAt) {
        jdbc.sql("insert into project (project_id, user_id, created_at) values (gen_random_uuid(), :user, :createdAt)")
                .param("user", user)
                .param("createdAt", OffsetDateTime.parse(createdAt))
                .update();
    }

    @Test
    void daysAreReadByTheIndexOfEachInstant() {
        String plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + AnalyticsRepository.DAYS)
                            .param("first", LocalDate.EPOCH)
                            .param("start", OffsetDateTime.now())
                            .query(String.class)
                            .list());
        });

        assertThat(plan)
                .containsOnlyOnce("Index Cond: (registered_at >= ")
                .containsOnlyOnce("Index Cond: (created_at >= ")
                .containsOnlyOnce("Index Cond: (ended_at >= ")
                .containsOnlyOnce("Index Cond: (happened_at >= ")
                .containsOnlyOnce("Index Cond: (received_at >= ")
                .doesNotContain("Seq Scan");
    }
}
