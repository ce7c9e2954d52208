package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.dispatch.QueueMetrics.Open;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures about the work that is open. */
@Repository
class QueueRepository {

    private final JdbcClient jdbc;

    QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Open> openByCapability() {
        Map<String, Open> open = new HashMap<>();
        jdbc.sql(
                        """
                select capability, count(*) as tasks, sum(cost) as cost from task
                where state in ('scheduled', 'available', 'parked', 'dispatched', 'running') group by capability
                """)
                .query(row -> {
                    open.put(row.getString("capability"), new Open(row.getDouble("tasks"), row.getDouble("cost")));
                });
        return open;
    }

    double oldestAgeSeconds() {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(created_at)), 0) from task")
                .query(Double.class)
                .single();
    }
}
