package io.filmstudio.admin.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobOutput;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import io.filmstudio.contract.project.ProjectCreated;
import io.filmstudio.contract.project.ProjectDeleted;
import io.filmstudio.contract.project.ProjectUpdated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AdminTest
class WorkTests {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    JobEventListener jobs;

    @Autowired
    ProjectEventListener projects;

    @Autowired
    WorkService work;

    private final UUID user = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();

    private List<IntegrationEvent> twoRuns() {
        var output = new JobOutput("key", null, null, null, 10, 1280, 720);
        return List.of(
                new JobQueued(job, 1, user, project, "film", START, 1),
                new JobStarted(job, 1, user, project, "film", START.plusSeconds(1), 2),
                new JobFailed(job, 1, user, project, "film", "engine-failed", "Why.", START.plusSeconds(2), 3),
                new JobQueued(job, 2, user, project, "film", START.plusSeconds(3), 4),
                new JobStarted(job, 2, user, project, "film", START.plusSeconds(4), 5),
                new JobCompleted(job, 2, user, project, "film", 1, output, START.plusSeconds(9), 6),
                new ProjectCreated(project, user, "Draft", "story", "en", START),
                new ProjectUpdated(project, user, "Draft", "processing", 1),
                new ProjectUpdated(project, user, "Film", "completed", 2),
                new ProjectDeleted(project, user, START.plusSeconds(20)));
    }

    private void deliver(IntegrationEvent event) {
        UUID messageId = UUID.randomUUID();
        switch (event) {
            case JobQueued it -> jobs.on(it, messageId);
            case JobStarted it -> jobs.on(it, messageId);
            case JobCompleted it -> jobs.on(it, messageId);
            case JobFailed it -> jobs.on(it, messageId);
            case ProjectCreated it -> projects.on(it, messageId);
            case ProjectUpdated it -> projects.on(it, messageId);
            case ProjectDeleted it -> projects.on(it, messageId);
            default -> throw new IllegalArgumentException(event.routingKey());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrderOfEventsWithDuplicatesGivesTheSameRows(long seed) {
        List<IntegrationEvent> events = new ArrayList<>(twoRuns());
        events.addAll(events);
        Collections.shuffle(events, new Random(seed));

        events.forEach(this::deliver);

        assertThat(work.jobsOf(user))
                .containsExactly(new JobView(
                        job,
                        user,
                        project,
                        "film",
                        "completed",
                        2,
                        1L,
                        null,
                        null,
                        START.plusSeconds(3),
                        START.plusSeconds(4),
                        START.plusSeconds(9)));
        assertThat(work.projectsOf(user))
                .containsExactly(new ProjectView(project, "Film", "completed", START, START.plusSeconds(20)));
    }

    @Test
    void failedJobsAreListedWithTheirReason() {
        deliver(new JobFailed(job, 1, user, project, "film", "engine-failed", "Why.", START, 3));
        var admin = new AdminClient(port);

        var failed = admin.get("/api/admin/jobs?status=failed&limit=100");

        assertThat(failed.body().at("/jobs")).anySatisfy(view -> {
            assertThat(view.at("/id").asString()).isEqualTo(job.toString());
            assertThat(view.at("/errorCode").asString()).isEqualTo("engine-failed");
        });
        assertThat(admin.get("/api/admin/jobs/" + job).text("/errorMessage")).isEqualTo("Why.");
    }

    @Test
    void jobsAreFilteredByWhatIsAsked() {
        deliver(new JobFailed(job, 1, user, project, "film", "engine-failed", "Why.", START, 3));
        deliver(new JobQueued(UUID.randomUUID(), 1, user, project, "lip_sync", START, 1));
        deliver(new JobQueued(UUID.randomUUID(), 1, user, project, "film", START, 1));
        var admin = new AdminClient(port);
        String mine = "/api/admin/jobs?user=" + user;

        assertThat(admin.get(mine).number("/total")).isEqualTo(3);
        assertThat(admin.get(mine + "&type=film").number("/total")).isEqualTo(2);
        assertThat(admin.get(mine + "&type=film&status=failed").text("/jobs/0/id"))
                .isEqualTo(job.toString());
        assertThat(admin.get(mine + "&limit=2&page=2").body().at("/jobs")).hasSize(1);
        assertThat(admin.get("/api/admin/jobs?user=" + UUID.randomUUID()).number("/total"))
                .isZero();
        assertThat(admin.get("/api/admin/jobs?status=lost").status()).isEqualTo(400);
        assertThat(admin.get("/api/admin/jobs?type=opera").status()).isEqualTo(400);
        assertThat(admin.get("/api/admin/jobs?user=me").status()).isEqualTo(400);
        assertThat(admin.get("/api/admin/jobs/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
