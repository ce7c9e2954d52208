package io.filmstudio.common.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxRepository {

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> partitionsWithMessages() {
        return jdbc.sql("select distinct partition from outbox order by partition")
                .query(Integer.class)
                .list();
    }

    /** Whether this transaction alone may empty the partition. The schema is part of the key: services share a database. */
    boolean tryLock(int partition) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('outbox.' || current_schema()), :partition)")
                .param("partition", partition)
                .query(Boolean.class)
                .single();
    }

    /**
     * The oldest rows of a partition. Rows of one subject become visible in the order of their ids, since whoever
     * publishes for an aggregate holds that aggregate's row until commit.
     */
    List<OutboxMessage> oldest(int partition, int limit) {
        return jdbc.sql(
                        """
                select id, message_id, routing_key, payload, traceparent
                from outbox where partition = :partition order by id limit :limit
                """)
                .param("partition", partition)
                .param("limit", limit)
                .query(OutboxMessage.class)
                .list();
    }

    void delete(List<OutboxMessage> sent) {
        jdbc.sql("delete from outbox where id in (:ids)")
                .param("ids", sent.stream().map(OutboxMessage::id).toList())
                .update();
    }

    /** Seconds that the oldest row has waited; 0 when none waits. */
    double oldestAgeSeconds() {
        return jdbc.sql("select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) from outbox")
                .query(Double.class)
                .single();
    }
}
