package io.filmstudio.aijob.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.aijob.AiJobTest;
import io.filmstudio.aijob.task.Lease;
import io.filmstudio.aijob.task.TaskDraft;
import io.filmstudio.aijob.task.TaskKind;
import io.filmstudio.aijob.task.TaskOwner;
import io.filmstudio.aijob.task.TaskService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** The order in which tasks are announced. No worker is registered, so that nothing but the test announces any. */
class FairnessTests extends AiJobTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final String VIDEO = TaskKind.CLIP.capability().wire();

    @Autowired
    private TaskService tasks;

    @Autowired
    private DispatchRepository dispatch;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void forgetTenants() {
        jdbc.sql("truncate job cascade").update();
        jdbc.sql("delete from tenant_queue").update();
    }

    @Test
    void backloggedTenantsAreServedByWeightWithinTenPercentOver1000Dispatches() {
        Map<UUID, Integer> weights = new HashMap<>();
        for (int weight : new int[] {1, 1, 4, 8}) {
            UUID tenant = UUID.randomUUID();
            weights.put(tenant, weight);
            enqueue(tenant, weight, 800);
        }
        Map<UUID, Integer> served = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            Announcement next = dispatch.take(VIDEO, 1, LEASE).getFirst();
            served.merge(finish(next), 1, Integer::sum);
        }
        weights.forEach((tenant, weight) -> {
            double due = 1000.0 * weight / 14;
            assertThat(served.get(tenant).doubleValue()).isCloseTo(due, within(due * 0.1));
        });
    }

    @Test
    void whatTenantsGetIsTimeOfWorkersNotNumbersOfTasks() {
        UUID longTasks = UUID.randomUUID();
        UUID shortTasks = UUID.randomUUID();
        enqueue(longTasks, 1, 300, 30);
        enqueue(shortTasks, 1, 300, 10);
        Map<UUID, Integer> served = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            served.merge(finish(dispatch.take(VIDEO, 1, LEASE).getFirst()), 1, Integer::sum);
        }
        assertThat(served.get(shortTasks)).isCloseTo(150, within(15));
    }

    @Test
    void oneTaskBehindAHundredThousandOfAnotherTenantComesNextAndFast() {
        UUID noisy = UUID.randomUUID();
        enqueue(noisy, 1, 20);
        enqueueMany(noisy, 100_000);
        jdbc.sql("analyze task").update();
        for (int i = 0; i < 5; i++) {
            finish(dispatch.take(VIDEO, 1, LEASE).getFirst());
        }
        UUID quiet = UUID.randomUUID();
        enqueue(quiet, 1, 1);
        List<UUID> order = new ArrayList<>();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            Announcement next = dispatch.take(VIDEO, 1, LEASE).getFirst();
            fastest = Math.min(fastest, System.nanoTime() - begun);
            order.add(finish(next));
        }
        assertThat(order.indexOf(quiet)).isBetween(0, 2);
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(2));
        assertThat(planOfTake()).contains("task_ready").doesNotContain("Seq Scan on task");
    }

    @Test
    void dispatchersAtTheSameTimeNeverTakeTheSameTask() throws Exception {
        IntStream.range(0, 10).forEach(i -> enqueue(UUID.randomUUID(), 1, 16));
        Callable<List<Announcement>> dispatcher = () -> {
            List<Announcement> taken = new ArrayList<>();
            List<Announcement> batch = dispatch.take(VIDEO, 3, LEASE);
            while (!batch.isEmpty()) {
                taken.addAll(batch);
                batch = dispatch.take(VIDEO, 3, LEASE);
            }
            return taken;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<UUID> taken = threads.invokeAll(List.of(dispatcher, dispatcher, dispatcher)).stream()
                    .flatMap(future -> future.resultNow().stream())
                    .map(Announcement::taskId)
                    .toList();
            Set<UUID> once = new HashSet<>(taken);
            assertThat(taken).hasSize(160).hasSameSizeAs(once);
        }
    }

    private void enqueue(UUID tenant, int weight, int count) {
        enqueue(tenant, weight, count, 10);
    }

    private void enqueue(UUID tenant, int weight, int count, double cost) {
        UUID jobId = job(tenant);
        List<TaskDraft> drafts = IntStream.range(0, count)
                .mapToObj(i -> new TaskDraft("clip-" + i, TaskKind.CLIP, cost, List.of(), Map.of(), List.of()))
                .toList();
        transaction.executeWithoutResult(status -> tasks.add(new TaskOwner(jobId, 1, tenant, weight), drafts));
    }

    /** More than a test can wait for one by one; all of them parked, since the tenant is at its cap. */
    private void enqueueMany(UUID tenant, int count) {
        jdbc.sql(
                        """
                insert into task (id, job_id, run, name, kind, capability, state, user_id, weight, cost, parameters, inputs,
                    needs)
                select gen_random_uuid(), :job, 1, 'many-' || i, 'clip', 'video', 'parked', :user, 1, 10, '{}', '[]', '{}'
                from generate_series(1, :count) i
                """)
                .param("job", job(tenant))
                .param("user", tenant)
                .param("count", count)
                .update();
    }

    private UUID job(UUID tenant) {
        UUID jobId = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into job (id, user_id, project_id, type, status, request, credits, estimated_seconds)
                values (:id, :user, :id, 'video_generation', 'processing', '{}', 1, 10)
                """)
                .param("id", jobId)
                .param("user", tenant)
                .update();
        return jobId;
    }

    private UUID owner(Announcement announcement) {
        return jdbc.sql("select user_id from task where id = :id")
                .param("id", announcement.taskId())
                .query(UUID.class)
                .single();
    }

    /** The task takes as long as it was thought to. */
    private UUID finish(Announcement announcement) {
        UUID owner = owner(announcement);
        Lease lease = new Lease(announcement.taskId(), announcement.attempt(), "worker");
        tasks.claim(lease, null, LEASE);
        jdbc.sql("update task set claimed_at = now() - make_interval(secs => cost) where id = :id")
                .param("id", announcement.taskId())
                .update();
        transaction.executeWithoutResult(status -> tasks.succeed(lease, JsonNodeFactory.instance.objectNode()));
        return owner;
    }

    private String planOfTake() {
        return String.join(
                "\n",
                jdbc.sql(
                                """
                explain select id, start_tag from task where capability = 'video' and state = 'available'
                order by start_tag, id limit 1 for update skip locked
                """)
                        .query(String.class)
                        .list());
    }
}
