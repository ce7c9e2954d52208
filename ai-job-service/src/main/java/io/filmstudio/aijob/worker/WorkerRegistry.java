package io.filmstudio.aijob.worker;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The workers that were heard of lately. */
@Repository
public class WorkerRegistry {

    private final JdbcClient jdbc;
    private final WorkerProperties properties;

    WorkerRegistry(JdbcClient jdbc, WorkerProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    void register(Worker worker, int free) {
        jdbc.sql(
                        """
                insert into worker (id, capabilities, slots, free, expires_at)
                values (:id, :capabilities, :slots, :free, now() + make_interval(secs => :seconds))
                on conflict (id) do update set capabilities = excluded.capabilities, slots = excluded.slots,
                    free = excluded.free, expires_at = excluded.expires_at
                """)
                .param("id", worker.id())
                .param("capabilities", worker.capabilities().toArray(String[]::new))
                .param("slots", worker.slots())
                .param("free", free)
                .param("seconds", properties.expiry().toMillis() / 1000.0)
                .update();
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
