package io.filmstudio.aijob.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the dispatcher and the reaper do to tasks. Locked rows are somebody else's at that moment and are skipped. */
@Repository
class DispatchRepository {

    private final JdbcClient jdbc;

    DispatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One dispatcher at a time counts slots. Its commit is not waited for: should the database crash before it is on
     * disk, the tasks are available again under the number of the attempt that was announced, which is then announced once
     * more, and claimed once.
     */
    void takeTurn() {
        jdbc.sql(
                        """
                select set_config('synchronous_commit', 'off', true),
                    pg_advisory_xact_lock(hashtextextended('dispatcher', 0))
                """)
                .query(row -> {});
    }

    /** In random order, so that none of them is always served last. */
    List<String> readyCapabilities() {
        return jdbc.sql(
                        """
                select capability from queue_clock
                where exists (select from task where task.capability = queue_clock.capability and state = 'available')
                order by random()
                """)
                .query(String.class)
                .list();
    }

    /** What is announced or running. */
    List<Occupied> occupied() {
        return jdbc.sql(
                        """
                select worker_id, capability, count(*) as tasks from task
                where state in ('dispatched', 'running') group by worker_id, capability
                """)
                .query(Occupied.class)
                .list();
    }

    /** Takes the next tasks in fair order and moves virtual time on to the last of them. */
    List<Announcement> take(String capability, int limit, Duration lease) {
        return jdbc.sql(
                        """
                with next as (
                    select id, start_tag from task where capability = :capability and state = 'available'
                    order by start_tag, id limit :limit for update skip locked),
                clock as (
                    update queue_clock set virtual_time = greatest(virtual_time, (select max(start_tag) from next))
                    where capability = :capability),
                taken as (
                    update task set state = 'dispatched', attempt = attempt + 1, worker_id = null,
                        lease_until = now() + make_interval(secs => :seconds)
                    from next where task.id = next.id
                    returning task.id, task.attempt, task.start_tag)
                select id, attempt from taken order by start_tag, id
                """)
                .param("capability", capability)
                .param("limit", limit)
                .param("seconds", lease.toMillis() / 1000.0)
                .query((row, number) ->
                        new Announcement(row.getObject("id", UUID.class), row.getInt("attempt"), capability))
                .list();
    }

    void addClock(String capability) {
        jdbc.sql("insert into queue_clock (capability, virtual_time) values (:capability, 0) on conflict do nothing")
                .param("capability", capability)
                .update();
    }

    /** What was not sent need not wait for its lease to lapse. */
    void takeBack(List<Announcement> announcements) {
        jdbc.sql(
                        """
                update task set state = 'available', lease_until = null
                from unnest(:ids::uuid[], :attempts::int[]) as unsent (id, attempt)
                where task.id = unsent.id and task.attempt = unsent.attempt and state = 'dispatched'
                """)
                .param(
                        "ids",
                        announcements.stream()
                                .map(Announcement::taskId)
                                .map(UUID::toString)
                                .toArray(String[]::new))
                .param(
                        "attempts",
                        announcements.stream().map(Announcement::attempt).toArray(Integer[]::new))
                .update();
    }

    /** Whether an announcement was claimed by nobody. */
    boolean hasUnclaimed() {
        return jdbc.sql("select exists (select from task where state = 'dispatched' and lease_until < now())")
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes tasks available again whose lease has lapsed. Only a worker that had one and fell silent counts as a crash;
     * a task that would exceed the crashes it is allowed is left to {@link #findDeadly}.
     */
    List<String> reap(int maxCrashes) {
        return jdbc.sql(
                        """
                with lapsed as (
                    select id, state from task where state in ('dispatched', 'running') and lease_until < now()
                        and (state = 'dispatched' or crashes + 1 < :max)
                    for update skip locked)
                update task set state = 'available', worker_id = null, lease_until = null, progress = 0,
                    consumed_seconds = consumed_seconds + coalesce(extract(epoch from now() - claimed_at), 0),
                    claimed_at = null,
                    crashes = crashes + case when lapsed.state = 'running' then 1 else 0 end
                from lapsed where task.id = lapsed.id returning lapsed.state
                """)
                .param("max", maxCrashes)
                .query(String.class)
                .list();
    }

    /** Tasks over which too many workers have crashed. */
    List<Deadly> findDeadly(int maxCrashes) {
        return jdbc.sql(
                        """
                select id, job_id, attempt, worker_id from task
                where state = 'running' and lease_until < now() and crashes + 1 >= :max
                """)
                .param("max", maxCrashes)
                .query(Deadly.class)
                .list();
    }

    record Deadly(UUID id, UUID jobId, int attempt, String workerId) {}

    boolean hasLapsed(UUID taskId, int attempt) {
        return jdbc.sql(
                        """
                select exists (select from task
                    where id = :id and attempt = :attempt and state = 'running' and lease_until < now())
                """)
                .param("id", taskId)
                .param("attempt", attempt)
                .query(Boolean.class)
                .single();
    }

    /** Tasks whose wait for their next try is over. */
    int promoteDue() {
        return jdbc.sql(
                        """
                update task set state = 'available', due_at = null
                where id in (select id from task where state = 'scheduled' and due_at <= now() for update skip locked)
                """)
                .update();
    }
}
