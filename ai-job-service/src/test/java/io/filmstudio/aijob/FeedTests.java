package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Claimed;
import io.filmstudio.common.test.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedTests extends AiJobTest {

    @Test
    void aWatcherHearsEverythingInOrderUntilTheEnd() throws Exception {
        UUID jobId = submitted();
        CompletableFuture<List<Http.Event>> heard = CompletableFuture.supplyAsync(() -> listen(jobId, null));
        try (FakeWorker worker = worker()) {
            Claimed task = worker.claimNext();
            worker.heartbeat(task, 0.5, "Half read");
            worker.fail(task, "unreadable", false);
        }
        List<Http.Event> events = heard.get();
        assertThat(events).extracting(Http.Event::id).containsExactlyElementsOf(numbersTo(events.size()));
        assertThat(events)
                .extracting(event -> event.data().path("status").asString())
                .startsWith("queued", "processing")
                .endsWith("failed");
        assertThat(events).filteredOn(event -> event.name().equals("progress")).anySatisfy(event -> assertThat(
                        event.data().path("currentStep").asString())
                .isEqualTo("Half read"));
        assertThat(events.getLast().data().path("error").path("code").asString())
                .isEqualTo("unreadable");

        assertThat(listen(jobId, "0")).as("replayed").isEqualTo(events);
        assertThat(listen(jobId, "1")).as("resumed").isEqualTo(events.subList(1, events.size()));
        assertThat(http.listenStatus(path(jobId), token, Integer.toString(events.size())))
                .as("all heard")
                .isEqualTo(204);
    }

    @Test
    void eventsThatAnotherReplicaWroteArriveToo() throws Exception {
        UUID jobId = submitted();
        CompletableFuture<List<Http.Event>> heard = CompletableFuture.supplyAsync(() -> listen(jobId, "1"));
        jdbc.sql(
                        """
                with ended as (update job set status = 'cancelled', last_event = 2 where id = :id)
                insert into job_event (job_id, id, name, data) values (:id, 2, 'status', '{"status": "cancelled"}')
                """)
                .param("id", jobId)
                .update();
        assertThat(heard.get()).extracting(Http.Event::id).containsExactly(2L);
        jdbc.sql("delete from task where job_id = :id").param("id", jobId).update();
    }

    @Test
    void aUserHasOnlySoManyStreamsOpen() throws Exception {
        UUID jobId = submitted();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ExecutorCompletionService<Integer>(threads);
            for (int i = 0; i < 4; i++) {
                statuses.submit(() -> http.listenStatus(path(jobId), token, "0"));
            }
            assertThat(statuses.take().get()).isEqualTo(429);
            http.post("/api/ai/jobs/" + jobId + "/cancel", token, null);
            for (int i = 0; i < 3; i++) {
                assertThat(statuses.take().get()).isEqualTo(200);
            }
        }
        UUID next = submitted();
        http.post("/api/ai/jobs/" + next + "/cancel", token, null);
        assertThat(http.listenStatus(path(next), token, "0"))
                .as("once there is room")
                .isEqualTo(200);
    }

    @Test
    void othersHearNothing() {
        UUID jobId = submitted();
        assertThat(http.get(path(jobId), TestTokens.user(UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(http.listenStatus(path(jobId), token, "-1")).isEqualTo(400);
        assertThat(http.listenStatus(path(jobId), token, "99999999999999999999"))
                .isEqualTo(400);
    }

    private List<Http.Event> listen(UUID jobId, String lastEventId) {
        return http.listen(path(jobId), token, lastEventId);
    }

    private static String path(UUID jobId) {
        return "/api/ai/jobs/" + jobId + "/events";
    }

    private static List<Long> numbersTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
