package io.filmstudio.aijob.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Start-time fair queueing (Goyal, Vin, Cheng 1996) per capability: a task starts at {@code max(V, tenant.finish)} and
 * moves its tenant's finish on by {@code cost / weight}. A tenant at its cap has its tasks parked, so that the index of
 * ready tasks holds only what may run.
 */
@Repository
class FairQueue {

    private static final String ARRIVE =
            """
            with entering as (
                select :cost / :weight as share,
                    coalesce((select virtual_time from queue_clock where capability = :capability), 0) as virtual_time
                where cardinality(:needs::text[]) = 0
                    and not exists (select from task where job_id = :job and run = :run and name = :name)),
            admitted as (
                insert into tenant_queue as tenant (user_id, capability, active, finish_tag)
                select :user, :capability, 1, virtual_time + share from entering
                on conflict (user_id, capability) do update set active = tenant.active + 1,
                    finish_tag = (select greatest(tenant.finish_tag, virtual_time) + share from entering)
                where tenant.active < :cap * :weight
                returning finish_tag)
            insert into task (id, job_id, run, name, kind, capability, state, user_id, weight, cost, parameters,
                inputs, needs, traceparent, start_tag)
            values (:id, :job, :run, :name, :kind, :capability,
                case when cardinality(:needs::text[]) > 0 then 'waiting'
                    when exists (select from admitted) then 'available' else 'parked' end,
                :user, :weight, :cost, :parameters::jsonb, :inputs::jsonb, :needs, :traceparent,
                (select finish_tag - share from admitted, entering))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TenantCap cap;
    private final ApplicationEventPublisher events;

    FairQueue(JdbcClient jdbc, JsonMapper json, TenantCap cap, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.cap = cap;
        this.events = events;
    }

    /** Transactions that enter or leave several queues of a tenant take turns, so that they never deadlock over its rows. */
    void serialize(UUID userId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tenant:' || :id::text, 0))")
                .param("id", userId)
                .query((row, number) -> true)
                .single();
    }

    /**
     * Stores a task: waiting for those that it needs, else available, or parked when its tenant is at the cap. A task that
     * its run has already is left alone. The caller holds the job's row lock.
     */
    void arrive(UUID id, TaskOwner owner, TaskDraft draft, @Nullable String traceparent) {
        jdbc.sql(ARRIVE)
                .param("id", id)
                .param("job", owner.jobId())
                .param("run", owner.run())
                .param("name", draft.name())
                .param("kind", draft.kind().wire())
                .param("capability", draft.kind().capability().wire())
                .param("user", owner.userId())
                .param("weight", owner.weight())
                .param("cost", draft.cost())
                .param("cap", cap.perWeight())
                .param("parameters", json.writeValueAsString(draft.parameters()))
                .param("inputs", json.writeValueAsString(draft.inputs()))
                .param("needs", draft.needs().toArray(String[]::new))
                .param("traceparent", traceparent)
                .update();
        announce();
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
     * finish, so that cheap promises do not pay. Waits for the tenant's turn before it touches anything of its.
     */
    void leave(Task task) {
        if (task.state().isActive()) {
            jdbc.sql(
                            """
                    with turn as materialized (select pg_advisory_xact_lock(hashtextextended('tenant:' || :user::text, 0)))
                    update tenant_queue set active = active - 1,
                        finish_tag = greatest(0, finish_tag + (:seconds - :cost) / :weight)
                    from turn where user_id = :user and capability = :capability
                    """)
                    .param("seconds", task.elapsedSeconds())
                    .param("cost", task.cost())
                    .param("weight", task.weight())
                    .param("user", task.userId())
                    .param("capability", task.kind().capability().wire())
                    .update();
            promote(task.userId(), task.kind().capability());
            announce();
        }
    }

    /** A tenant that has nothing in a queue and is behind its clock is as one that never was there. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetIdle() {
        jdbc.sql(
                        """
                delete from tenant_queue tenant using queue_clock clock
                where clock.capability = tenant.capability and active = 0 and finish_tag <= virtual_time
                """)
                .update();
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
