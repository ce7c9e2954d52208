package io.filmstudio.e2e.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.StudioTokens;
import io.filmstudio.e2e.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Credits that many want at once. */
@ExtendWith(SharedStudio.class)
class SpendingRaceTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 50;
    private static final int REPEATS = 20;

    private final RunningStudio studio;
    private final Client gateway;
    private final Writer writer;

    SpendingRaceTests(RunningStudio studio) {
        this.studio = studio;
        this.gateway = new Client(studio.gateway());
        this.writer = Writer.signUp(gateway);
    }

    @Test
    void fiftyFilmsAskedForWithOneCreditAreOneFilm() throws SQLException {
        spendTwo();
        List<UUID> projects = Stream.generate(() -> writer.createProject(Writer.SHORT_STORY))
                .limit(MANY)
                .toList();

        List<Answer> answers = Racers.run(MANY, number -> writer.generate(projects.get(number)));

        assertThat(answers.stream().filter(SpendingRaceTests::isCertain)).hasSizeLessThanOrEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 202))
                .allSatisfy(answer -> Refusals.check(answer, 402, "insufficient-credits"));
        await().atMost(PATIENCE).until(() -> total("/api/projects?status=draft") == MANY - 1);
        assertThat(total("/api/ai/jobs")).isEqualTo(1);
        assertThat(holds()).isEqualTo(2);
        cancelAll();
        assertThat(writer.settledBalance()).isEqualTo(1);
    }

    @Test
    void sameKeyFromManyThreadsMakesOneJobAndOneHold() throws SQLException {
        UUID project = writer.createProject(Writer.SHORT_STORY);
        String clip = "{\"projectId\": \"%s\", \"prompt\": \"a lighthouse\", \"duration\": 2}".formatted(project);

        assertOneEffect(postAtOnce("/api/ai/video-generate", clip), 202, "jobId");

        assertThat(total("/api/ai/jobs")).isEqualTo(1);
        assertThat(holds()).isEqualTo(1);
        cancelAll();
    }

    @Test
    void sameKeyFromManyThreadsMakesOneProject() {
        assertOneEffect(postAtOnce("/api/projects", "{\"name\": \"Lamp\"}"), 201, "id");

        assertThat(total("/api/projects")).isEqualTo(1);
    }

    private List<Answer> postAtOnce(String path, String json) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return Racers.run(REPEATS, _ -> gateway.send("POST", path, writer.token(), json, key));
    }

    /** On a machine too busy to answer in time a film is accepted before it is known whether there is a credit for it. */
    private static boolean isCertain(Answer answer) {
        return answer.status() == 202 && answer.body().path("estimatedTime").isNumber();
    }

    /** All who were answered were told of the same thing, and the others that it is under way. */
    private static void assertOneEffect(List<Answer> answers, int status, String id) {
        List<Answer> done =
                answers.stream().filter(answer -> answer.status() == status).toList();
        assertThat(done).isNotEmpty();
        assertThat(done.stream().map(answer -> answer.text(id)).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != status)).allSatisfy(answer -> {
            Refusals.check(answer, 409, "idempotency-key-in-flight");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
    }

    /** Straight from the ledger, as if an earlier job had cost it. */
    private void spendTwo() {
        Client ledger = new Client(studio.service("credit-service"));
        String token = new StudioTokens(studio).service();
        String hold = ledger.post(
                        "/internal/credits/holds",
                        token,
                        "{\"userId\": \"%s\", \"jobId\": \"%s\", \"run\": 1, \"credits\": 2}"
                                .formatted(writer.id(), UUID.randomUUID()))
                .text("holdId");
        Answer captured = ledger.post("/internal/credits/holds/" + hold + "/capture", token, "{\"credits\": 2}");
        assertThat(captured.status()).as(captured.body().toString()).isEqualTo(200);
    }

    private int total(String path) {
        return writer.get(path).body().path("total").asInt();
    }

    private long holds() throws SQLException {
        try (Connection database = studio.database();
                var query = database.prepareStatement(
                        "select count(*) from credits.transfer t join credits.account a on a.wallet_id = t.wallet_id"
                                + " where a.user_id = ? and t.kind = 'HOLD'")) {
            query.setObject(1, writer.id());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void cancelAll() {
        writer.get("/api/ai/jobs")
                .body()
                .path("jobs")
                .forEach(job -> writer.post("/api/ai/jobs/" + job.path("id").asString() + "/cancel"));
    }
}
