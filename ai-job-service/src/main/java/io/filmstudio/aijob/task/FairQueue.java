package io.filmstudio.aijob.task;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Start-time fair queueing (Goyal, Vin, Cheng 1996) per capability: a task starts at {@code max(V, tenant.finish)} and
 * moves its tenant's finish on by {@code cost / weight}. A tenant at its cap has its tasks parked, so that the index of
 * ready tasks holds only what may run.
 */
@Repository
class FairQueue {

    private final JdbcClient jdbc;
    private final TenantCap cap;
    private final ApplicationEventPublisher events;

    FairQueue(JdbcClient jdbc, TenantCap cap, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cap = cap;
        this.events = events;
    }

    /** One tenant's entries and exits happen one after the other, so that they never deadlock over its rows. */
    void serialize(UUID userId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tenant:' || :id::text, 0))")
                .param("id", userId)
                .query((row, number) -> true)
                .single();
    }

    /** A waiting or parked task becomes available, or parked when its tenant is at the cap. */
    void enter(UUID taskId) {
        jdbc.sql(
                        """
                with entering as (
                    select user_id, capability, cost / weight as share, coalesce(virtual_time, 0) as virtual_time
                    from task left join queue_clock using (capability) where id = :id),
                admitted as (
                    insert into tenant_queue as tenant (user_id, capability, active, finish_tag)
                    select user_id, capability, 1, virtual_time + share from entering
                    on conflict (user_id, capability) do update set active = tenant.active + 1,
                        finish_tag = (select greatest(tenant.finish_tag, virtual_time) + share from entering)
                    where tenant.active < :cap * (select weight from task where id = :id)
                    returning finish_tag)
                update task set state = case when exists (select from admitted) then 'available' else 'parked' end,
                    start_tag = (select finish_tag - share from admitted, entering)
                where id = :id and state in ('waiting', 'parked')
                """)
                .param("id", taskId)
                .param("cap", cap.perWeight())
                .update();
        announce();
    }

    /** Wakes the dispatcher once the transaction has committed. */
    void announce() {
        events.publishEvent(new TasksReady());
    }

    /**
     * A task that ended makes room for its tenant's next. What it took beyond or below its estimate moves the tenant's
     * finish, so that cheap promises do not pay.
     *
     * @param seconds of a worker that it really took
     */
    void leave(Task task, double seconds) {
        if (task.state().isActive()) {
            jdbc.sql(
                            """
                    update tenant_queue set active = active - 1,
                        finish_tag = greatest(0, finish_tag + (:seconds - :cost) / :weight)
                    where user_id = :user and capability = :capability
                    """)
                    .param("seconds", seconds)
                    .param("cost", task.cost())
                    .param("weight", task.weight())
                    .param("user", task.userId())
                    .param("capability", task.kind().capability().wire())
                    .update();
            promote(task.userId(), task.kind().capability());
        }
    }

    private void promote(UUID userId, Capability capability) {
        jdbc.sql(
                        """
                select id from task where state = 'parked' and user_id = :user and capability = :capability
                order by id limit 1 for update skip locked
                """)
                .param("user", userId)
                .param("capability", capability.wire())
                .query(UUID.class)
                .optional()
                .ifPresent(this::enter);
    }
}
