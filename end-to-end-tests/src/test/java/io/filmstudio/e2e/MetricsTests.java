package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.deployment.MonitoringExpressions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every metric and label that an alert, a dashboard or a scaler asks for is one that a service really shows. */
@ExtendWith(SharedStudio.class)
class MetricsTests {

    /** Prometheus itself makes these. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job");

    private final RunningStudio studio;

    MetricsTests(RunningStudio studio) {
        this.studio = studio;
    }

    @BeforeEach
    void aDayAtTheStudio() throws SQLException {
        Client client = new Client(studio.gateway());
        Writer writer = Writer.signUp(client);
        var project = writer.createProject(Writer.SHORT_STORY);
        assertThat(writer.generate(project).status()).isEqualTo(202);
        assertThat(writer.awaitFilm(project).path("status").asString()).isEqualTo("completed");
        assertThat(writer.settledBalance()).isEqualTo(2);
        grantCredits(client, writer);
    }

    /** As an operator, whose acts are counted too. */
    private void grantCredits(Client client, Writer writer) throws SQLException {
        String email = makeAdmin(writer);
        String login = "{\"email\": \"%s\", \"password\": \"%s\"}";
        assertThat(client.post("/api/users/login", null, login.formatted(email, "wrong password"))
                        .status())
                .isEqualTo(401);
        String token = client.post("/api/users/login", null, login.formatted(email, "correct horse battery"))
                .text("token");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(client.post(
                                "/api/admin/users/" + writer.id() + "/grant-credits",
                                token,
                                "{\"amount\": 1, \"reason\": \"a test\"}")
                        .status())
                .isEqualTo(200));
    }

    private String makeAdmin(Writer writer) throws SQLException {
        try (var connection = studio.database();
                var update = connection.prepareStatement(
                        "update users.account set role = 'admin' where id = ? returning email")) {
            update.setObject(1, writer.id());
            try (var rows = update.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    @Test
    void everythingThatIsAskedForIsShown() {
        List<PromExpression> expressions =
                MonitoringExpressions.all().stream().map(PromExpression::of).toList();
        assertThat(expressions).hasSizeGreaterThan(40);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            ExportedMetrics exported = ExportedMetrics.scrape(studio.portOffset());
            expressions.forEach(expression -> check(expression, exported.labels()));
        });
    }

    private static void check(PromExpression expression, Map<String, Set<String>> exported) {
        Set<String> labels = new TreeSet<>(LABELS_OF_PROMETHEUS);
        expression.selectors().forEach((metric, selected) -> {
            if (!OF_PROMETHEUS.contains(metric)) {
                assertThat(exported).containsKey(metric);
                assertThat(exported.get(metric)).as(metric).containsAll(selected);
                labels.addAll(exported.get(metric));
            }
        });
        assertThat(labels).containsAll(expression.groups());
    }
}
