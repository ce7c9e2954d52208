package io.filmstudio.project.version;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProjectTest
class JobEventListenerTests {

    @LocalServerPort
    int port;

    @Autowired
    JobEventListener listener;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    MessagingProperties messaging;

    private ProjectClient user;
    private UUID project;
    private FilmJobEvents jobs;

    @BeforeEach
    void newProject() {
        user = new ProjectClient(port);
        project = user.newProject();
        jobs = new FilmJobEvents(user.userId, project);
    }

    private UUID generate() {
        return user.generate(project).id("/jobId");
    }

    private void deliver(IntegrationEvent event, UUID messageId) {
        switch (event) {
            case JobQueued it -> listener.on(it, messageId);
            case JobStarted it -> listener.on(it, messageId);
            case JobCompleted it -> listener.on(it, messageId);
            case JobFailed it -> listener.on(it, messageId);
            case JobCancelled it -> listener.on(it, messageId);
            default -> throw new IllegalArgumentException(event.routingKey());
        }
    }

    private void deliver(IntegrationEvent... events) {
        for (IntegrationEvent event : events) {
            deliver(event, UUID.randomUUID());
        }
    }

    private Answer project() {
        return user.project(project);
    }

    @Test
    void completedJobShowsTheFilm() {
        UUID job = generate();

        deliver(jobs.queued(job, 1), jobs.started(job, 1), jobs.completed(job, 1));

        assertThat(project().text("/status")).isEqualTo("completed");
        assertThat(project().text("/outputUrl")).contains("jobs/" + job + "/film.mp4");
        assertThat(project().text("/thumbnailUrl")).contains("thumbnail.jpg");
        assertThat(user.get("/api/projects").text("/projects/0/thumbnailUrl")).contains("thumbnail.jpg");
        Answer download = user.get("/api/projects/" + project + "/download");
        assertThat(download.text("/url")).contains("jobs/" + job + "/film.mp4");
        assertThat(Instant.parse(download.text("/expiresAt")))
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
    }

    @Test
    void failedJobFailsTheProjectWithItsReason() {
        UUID job = generate();

        deliver(jobs.failed(job, 1));

        assertThat(project().text("/status")).isEqualTo("failed");
        assertThat(project().text("/error/message")).isEqualTo("The engine failed.");
    }

    @Test
    void cancelledFirstFilmLeavesADraft() {
        UUID job = generate();

        deliver(jobs.cancelled(job, 1));

        assertThat(project().text("/status")).isEqualTo("draft");
    }

    @Test
    void cancelledLaterFilmLeavesTheEarlierOne() {
        UUID first = generate();
        deliver(jobs.completed(first, 1));
        UUID second = user.post("/api/projects/" + project + "/regenerate", Map.of("style", "noir"))
                .id("/jobId");

        deliver(jobs.cancelled(second, 1));

        assertThat(project().text("/status")).isEqualTo("completed");
        assertThat(project().text("/outputUrl")).contains(first.toString());
        Answer versions = user.get("/api/projects/" + project + "/versions");
        assertThat(versions.text("/versions/0/status")).isEqualTo("cancelled");
        assertThat(versions.text("/versions/0/style")).isEqualTo("noir");
        assertThat(versions.text("/versions/1/outputUrl")).contains(first.toString());
    }

    @Test
    void laterFilmIsShownAndTheEarlierOneKept() {
        UUID first = generate();
        deliver(jobs.completed(first, 1));
        UUID second =
                user.post("/api/projects/" + project + "/regenerate", Map.of()).id("/jobId");
        assertThat(project().text("/outputUrl")).contains(first.toString());

        deliver(jobs.completed(second, 1));

        assertThat(project().text("/outputUrl")).contains(second.toString());
        assertThat(user.get("/api/projects/" + project + "/download?version=1").text("/url"))
                .contains(first.toString());
        assertThat(user.get("/api/projects/" + project + "/download?version=3").status())
                .isEqualTo(409);
    }

    @Test
    void sameMessageTwiceHasOneEffect() {
        UUID job = generate();
        UUID messageId = UUID.randomUUID();

        deliver(jobs.failed(job, 1), messageId);
        long revision = revision();
        deliver(jobs.failed(job, 1), messageId);
        deliver(jobs.failed(job, 1));

        assertThat(revision()).isEqualTo(revision);
    }

    private long revision() {
        return Long.parseLong(project().headers().getETag().replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrderOfEventsWithDuplicatesEndsTheSame(long seed) {
        UUID job = generate();
        List<IntegrationEvent> events = new ArrayList<>(List.of(
                jobs.queued(job, 1),
                jobs.started(job, 1),
                jobs.failed(job, 1),
                jobs.queued(job, 2),
                jobs.started(job, 2),
                jobs.completed(job, 2)));
        events.addAll(events);
        Collections.shuffle(events, new Random(seed));

        deliver(events.toArray(IntegrationEvent[]::new));

        assertThat(project().text("/status")).isEqualTo("completed");
        assertThat(project().body().at("/error").isNull()).isTrue();
    }

    @Test
    void endOfAnOlderRunAfterTheFilmOfANewerOneChangesNothing() {
        UUID job = generate();
        deliver(jobs.completed(job, 2));
        long revision = revision();

        deliver(
                jobs.started(job, 2),
                jobs.queued(job, 2),
                jobs.failed(job, 1),
                jobs.cancelled(job, 1),
                jobs.started(job, 1),
                jobs.completed(job, 1));

        assertThat(project().text("/status")).isEqualTo("completed");
        assertThat(revision()).isEqualTo(revision);
        assertThat(user.get("/api/projects/" + project + "/versions").text("/versions/0/status"))
                .isEqualTo("completed");
    }

    @Test
    void retriedJobIsInTheMakingAgain() {
        UUID job = generate();
        deliver(jobs.failed(job, 1));

        deliver(jobs.queued(job, 2));

        assertThat(project().text("/status")).isEqualTo("processing");
        assertThat(project().body().at("/error").isNull()).isTrue();
        deliver(jobs.failed(job, 1));
        assertThat(project().text("/status")).isEqualTo("processing");
    }

    @Test
    void eventsOfForeignJobsChangeNothing() {
        generate();

        deliver(jobs.completed(UUID.randomUUID(), 1), jobs.failed(UUID.randomUUID(), 1));

        assertThat(project().text("/status")).isEqualTo("processing");
    }

    @Test
    void eventsArriveOverTheBrokerThoughDeliveredTwice() {
        UUID job = generate();
        JobCompleted event = jobs.completed(job, 1);
        UUID messageId = UUID.randomUUID();

        send(event, messageId);
        send(event, messageId);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(project().text("/status")).isEqualTo("completed"));
    }

    private void send(IntegrationEvent event, UUID messageId) {
        rabbit.convertAndSend(messaging.exchangeName(), event.routingKey(), event, message -> {
            message.getMessageProperties().setMessageId(messageId.toString());
            return message;
        });
    }
}
