package io.filmstudio.project.version;

import static io.filmstudio.project.StubAiJobService.TOMBSTONE;
import static io.filmstudio.project.StubAiJobService.cut;
import static io.filmstudio.project.StubAiJobService.job;
import static io.filmstudio.project.StubAiJobService.json;
import static io.filmstudio.project.StubAiJobService.problem;
import static io.filmstudio.project.StubAiJobService.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectTest;
import io.filmstudio.project.StubAiJobService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectTest
class SubmissionSweeperTests {

    private final StubAiJobService aiJobs = StubAiJobService.INSTANCE;

    @LocalServerPort
    int port;

    @Autowired
    SubmissionSweeper sweeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VersionService versions;

    @Autowired
    SubmissionService submissions;

    private ProjectClient user;

    @BeforeEach
    void newUser() {
        user = new ProjectClient(port);
    }

    /** The process died after the commit and before the submit. */
    private UUID committedButNotSubmitted(UUID project) {
        UUID jobId = UUID.randomUUID();
        versions.start(project, user.userId, jobId, GenerationRequest.EMPTY);
        return jobId;
    }

    @Test
    void jobThatWasNeverSubmittedIsSubmittedUnderItsId() {
        UUID project = user.newProject();
        UUID jobId = committedButNotSubmitted(project);
        assertThat(user.project(project).text("/status")).isEqualTo("processing");

        sweeper.sweep();

        assertThat(aiJobs.calls("PUT", jobId)).hasSize(1);
        assertThat(user.project(project).text("/status")).isEqualTo("processing");
    }

    @Test
    void refusalOfALateSubmitTakesTheChangeBackAndSaysWhy() {
        UUID project = user.newProject();
        UUID jobId = committedButNotSubmitted(project);
        aiJobs.reply("PUT", project, problem(402, "insufficient-credits"));

        sweeper.sweep();

        assertThat(aiJobs.calls(TOMBSTONE, jobId)).hasSize(1);
        assertThat(user.project(project).text("/status")).isEqualTo("draft");
        assertThat(user.project(project).text("/error/code")).isEqualTo("insufficient-credits");
    }

    @Test
    void refusalCountsOnceTheJobIsGivenUp() {
        UUID project = user.newProject();
        UUID jobId = committedButNotSubmitted(project);
        aiJobs.reply("PUT", project, problem(402, "insufficient-credits"));
        aiJobs.reply(TOMBSTONE, jobId, cut());
        sweeper.sweep();
        assertThat(user.project(project).text("/status")).isEqualTo("processing");

        // an earlier submit arrived in between
        aiJobs.reply(TOMBSTONE, jobId, json(200, "{\"run\":1,\"state\":\"queued\"}"));
        dueAgain(jobId);
        sweeper.sweep();
        assertThat(user.project(project).text("/status")).isEqualTo("processing");

        aiJobs.reply("PUT", project, taken());
        dueAgain(jobId);
        sweeper.sweep();

        assertThat(aiJobs.calls("PUT", jobId)).hasSize(3);
        assertThat(user.project(project).id("/jobId")).isEqualTo(jobId);
        assertThat(user.project(project).text("/status")).isEqualTo("processing");
    }

    private void dueAgain(UUID jobId) {
        jdbc.sql("update version set next_check_at = now() where job_id = :jobId")
                .param("jobId", jobId)
                .update();
    }

    @Test
    void submitNeedNotBeginOnceNobodyWaitsForIt() {
        UUID jobId = committedButNotSubmitted(user.newProject());

        sweeper.sweep();

        assertThat(Instant.ofEpochMilli(
                        Long.parseLong(aiJobs.calls("PUT", jobId).getFirst().deadline())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusMillis(500));
    }

    @Test
    void twoReplicasSubmitEachJobOnce() throws Exception {
        List<UUID> jobs = Stream.generate(() -> committedButNotSubmitted(user.newProject()))
                .limit(30)
                .toList();
        var replica = new SubmissionSweeper(versions, submissions);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> one = sweeping(sweeper);
            Callable<Void> other = sweeping(replica);
            for (var done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        }

        assertThat(jobs).allSatisfy(job -> assertThat(aiJobs.calls("PUT", job)).hasSize(1));
    }

    private static Callable<Void> sweeping(SubmissionSweeper sweeper) {
        return () -> {
            sweeper.sweep();
            return null;
        };
    }

    @Test
    void endThatNoEventToldIsFoundOut() {
        UUID project = user.newProject();
        UUID jobId = user.generate(project).id("/jobId");
        aiJobs.reply(
                "GET",
                jobId,
                job(
                        200,
                        "completed",
                        """
                , "output": {"key": "jobs/a/film.mp4", "thumbnailKey": null, "subtitlesSrtKey": "jobs/a/film.srt",
                    "subtitlesVttKey": null, "seconds": 12.5, "width": 1280, "height": 720}"""));

        sweeper.sweep();

        assertThat(user.project(project).text("/status")).isEqualTo("completed");
        assertThat(user.project(project).text("/outputUrl")).contains("jobs/a/film.mp4");
        assertThat(user.project(project).text("/subtitles/srt")).contains("jobs/a/film.srt");
    }

    @Test
    void failureThatNoEventToldIsFoundOut() {
        UUID project = user.newProject();
        UUID jobId = user.generate(project).id("/jobId");
        aiJobs.reply(
                "GET", jobId, job(200, "failed", ", \"error\": {\"code\": \"no-engine\", \"message\": \"None.\"}"));

        sweeper.sweep();

        assertThat(user.project(project).text("/status")).isEqualTo("failed");
        assertThat(user.project(project).text("/error/code")).isEqualTo("no-engine");
    }

    @Test
    void jobThatAiJobServiceForgotIsSubmittedAgain() {
        UUID jobId = user.generate(user.newProject()).id("/jobId");
        aiJobs.reply("GET", jobId, problem(404, "not-found"));

        sweeper.sweep();

        assertThat(aiJobs.calls("PUT", jobId)).hasSize(2);
    }

    @Test
    void jobIsLeftInPeaceWhileNobodyAnswers() {
        UUID project = user.newProject();
        UUID jobId = user.generate(project).id("/jobId");
        aiJobs.reply("GET", jobId, problem(500, "internal-error"));

        sweeper.sweep();
        sweeper.sweep();

        assertThat(aiJobs.calls("GET", jobId)).hasSize(1);
        assertThat(user.project(project).text("/status")).isEqualTo("processing");
    }
}
