package io.filmstudio.project.version;

import static io.filmstudio.project.StubAiJobService.after;
import static io.filmstudio.project.StubAiJobService.cut;
import static io.filmstudio.project.StubAiJobService.problem;
import static io.filmstudio.project.StubAiJobService.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import io.filmstudio.project.StubAiJobService;
import io.filmstudio.project.StubAiJobService.Call;
import io.filmstudio.project.StubAiJobService.Reply;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@ProjectTest
class GenerationTests {

    private final StubAiJobService aiJobs = StubAiJobService.INSTANCE;

    @LocalServerPort
    int port;

    @Autowired
    SubmissionSweeper sweeper;

    private ProjectClient user;
    private UUID project;

    @BeforeEach
    void newProject() {
        user = new ProjectClient(port);
        project = user.newProject();
    }

    @Test
    void generateSubmitsASnapshotAndAnswersAtOnce() {
        Answer answer = user.generate(project);

        UUID jobId = answer.id("/jobId");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("queued");
        assertThat(answer.body().at("/estimatedTime").asInt()).isEqualTo(42);
        assertThat(answer.text("/message")).isNotBlank();
        assertThat(user.project(project).text("/status")).isEqualTo("processing");
        assertThat(user.project(project).id("/jobId")).isEqualTo(jobId);
        assertThat(aiJobs.calls("PUT", jobId)).singleElement().satisfies(call -> assertThat(call.body())
                .contains(
                        "\"type\":\"film\"",
                        "\"title\":\"The Lighthouse\"",
                        "\"script\":\"A storm rises over the sea.\"",
                        "\"style\":\"storybook\"",
                        "\"language\":\"en\"",
                        "\"userId\":\"" + user.userId));
        assertThat(aiJobs.calls("PUT", jobId))
                .extracting(Call::authorization)
                .allMatch(token -> token.startsWith("Bearer "));
    }

    @Test
    void projectWithoutAScriptIsRefused() {
        UUID empty = user.post("/api/projects", Map.of("name", "Empty", "script", " \n "))
                .id("/id");

        Answer refused = user.generate(empty);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/details/field")).isEqualTo("script");
        assertThat(user.project(empty).text("/status")).isEqualTo("draft");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(402, "insufficient-credits"),
                Arguments.of(403, "account-suspended"),
                Arguments.of(422, "under-review"),
                Arguments.of(409, "job-tombstoned"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void definiteRefusalTakesTheChangeBack(int status, String slug) {
        aiJobs.reply("PUT", project, problem(status, slug));

        Answer refused = user.generate(project, "Idempotency-Key", "again");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("/type")).endsWith(slug);
        assertThat(refused.text("/error")).isEqualTo("It says " + slug + ".");
        Answer after = user.project(project);
        assertThat(after.text("/status")).isEqualTo("draft");
        assertThat(after.body().at("/jobId").isNull()).isTrue();
        assertThat(after.text("/error/code")).isEqualTo(slug);
        assertThat(user.get("/api/projects/" + project + "/versions")
                        .body()
                        .at("/total")
                        .asInt())
                .isZero();

        aiJobs.reply("PUT", project, taken());
        assertThat(user.generate(project, "Idempotency-Key", "again").status()).isEqualTo(202);
        assertThat(user.project(project).body().at("/error").isNull()).isTrue();
    }

    static Stream<Reply> uncertainties() {
        return Stream.of(
                problem(500, "internal-error"),
                problem(503, "unavailable"),
                problem(409, "conflict"),
                problem(401, "unauthorized"),
                problem(403, "forbidden"),
                problem(404, "not-found"),
                StubAiJobService.json(202, "{\"jobId\""),
                StubAiJobService.job(202, "reserving", ""),
                cut(),
                after(new CountDownLatch(1), taken()));
    }

    /** The last but one is a job that was taken though the answer got lost; the last a time-out. */
    @ParameterizedTest
    @MethodSource("uncertainties")
    void unknownOutcomeIsAcceptedAndSubmittedAgainUnderTheSameId(Reply uncertain) {
        aiJobs.reply("PUT", project, uncertain);

        Answer answer = user.generate(project);

        UUID jobId = answer.id("/jobId");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("queued");
        assertThat(user.project(project).text("/status")).isEqualTo("processing");

        aiJobs.reply("PUT", project, taken());
        sweeper.sweep();

        assertThat(aiJobs.calls("PUT", jobId)).hasSize(2);
        assertThat(aiJobs.calls("PUT", jobId).getLast().body())
                .isEqualTo(aiJobs.calls("PUT", jobId).getFirst().body());
        assertThat(user.project(project).id("/jobId")).isEqualTo(jobId);
    }

    @Test
    void ofTwentyAtOnceOneStarts() throws Exception {
        Callable<Answer> attempt = () -> user.generate(project);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> attempt).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
        }
        assertThat(user.get("/api/projects/" + project + "/versions")
                        .body()
                        .at("/total")
                        .asInt())
                .isOne();
        assertThat(aiJobs.calls("PUT", user.project(project).id("/jobId"))).hasSize(1);
    }

    @Test
    void sameKeyStartsOneJob() {
        Answer first = user.generate(project, "Idempotency-Key", "one");
        Answer second = user.generate(project, "Idempotency-Key", "one");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(user.generate(project, "Idempotency-Key", "two").status()).isEqualTo(409);
        assertThat(aiJobs.calls("PUT", first.id("/jobId"))).hasSize(1);
    }

    @Test
    void projectInTheMakingIsNeitherEditedNorDeleted() {
        user.generate(project);
        String path = "/api/projects/" + project;

        assertThat(user.send(HttpMethod.DELETE, path, null).status()).isEqualTo(409);
        assertThat(user.send(HttpMethod.PATCH, path, Map.of("name", "Other")).status())
                .isEqualTo(409);
        assertThat(user.get(path + "/download").status()).isEqualTo(409);
        assertThat(user.project(project).text("/name")).isEqualTo("The Lighthouse");
    }

    @Test
    void choicesOfOneVersionAreCheckedAndSubmitted() {
        String path = "/api/projects/" + project + "/regenerate";

        assertThat(user.post(path, Map.of("duration", 4)).status()).isEqualTo(400);
        assertThat(user.post(path, Map.of("pacing", "hectic")).status()).isEqualTo(400);
        assertThat(user.post(path, Map.of("seed", -1)).status()).isEqualTo(400);
        assertThat(user.post(path, "{\"seed\": 1e99}").status()).isEqualTo(400);
        Answer answer = user.post(path, Map.of("style", "noir", "duration", 30, "pacing", "slow", "seed", 7));

        assertThat(aiJobs.calls("PUT", answer.id("/jobId")).getFirst().body())
                .contains("\"style\":\"noir\"", "\"duration\":30", "\"pacing\":\"slow\"", "\"seed\":7");
    }
}
