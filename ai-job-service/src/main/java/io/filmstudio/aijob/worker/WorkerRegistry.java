package io.filmstudio.aijob.worker;

import io.filmstudio.aijob.task.TasksReady;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The workers that were heard of lately. */
@Repository
public class WorkerRegistry {

    private final JdbcClient jdbc;
    private final WorkerProperties properties;
    private final ApplicationEventPublisher events;

    WorkerRegistry(JdbcClient jdbc, WorkerProperties properties, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.events = events;
    }

    /** Wakes the dispatcher when the worker can do more or other things than before. */
    @Transactional
    void register(Worker worker, int free) {
        boolean news = jdbc.sql(
                        """
                with before as (select slots, capabilities from worker where id = :id and expires_at > now())
                insert into worker (id, capabilities, slots, free, expires_at)
                values (:id, :capabilities, :slots, :free, now() + make_interval(secs => :seconds))
                on conflict (id) do update set capabilities = excluded.capabilities, slots = excluded.slots,
                    free = excluded.free, expires_at = excluded.expires_at
                returning not exists (select from before
                    where before.slots = worker.slots and before.capabilities = worker.capabilities)
                """)
                .param("id", worker.id())
                .param("capabilities", worker.capabilities().toArray(String[]::new))
                .param("slots", worker.slots())
                .param("free", free)
                .param("seconds", properties.expiry().toMillis() / 1000.0)
                .query(Boolean.class)
                .single();
        if (news) {
            events.publishEvent(new TasksReady());
        }
    }

    public List<Worker> alive() {
        return jdbc.sql("select id, capabilities, slots from worker where expires_at > now() order by id")
                .query((row, number) -> new Worker(
                        row.getString("id"),
                        List.of((String[]) row.getArray("capabilities").getArray()),
                        row.getInt("slots")))
                .list();
    }

    /** How many tasks can be done at once. */
    public int slots() {
        return jdbc.sql("select coalesce(sum(slots), 0) from worker where expires_at > now()")
                .query(Integer.class)
                .single();
    }

    @Scheduled(fixedDelayString = "${studio.jobs.workers.forget-interval:60s}")
    void forgetGone() {
        jdbc.sql("delete from worker where expires_at < now() - interval '1 hour'")
                .update();
    }
}
