package io.filmstudio.common.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxRepository {

    private static final int LAST_PARTITION = Outbox.PARTITIONS - 1;

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at one row of each partition, however many wait. */
    List<Integer> partitionsWithMessages() {
        return jdbc.sql(
                        """
                select number from generate_series(0, :last) as number
                where exists (select from outbox where partition = number)
                order by number
                """)
                .param("last", LAST_PARTITION)
                .query(Integer.class)
                .list();
    }

    /**
     * Whether this transaction alone may empty the partition. The schema is part of the key: services share a database.
     * What it commits need not be on disk at once: rows that come back after a crash are only sent again.
     */
    boolean tryLock(int partition) {
        return jdbc.sql(
                        """
                select pg_try_advisory_xact_lock(hashtext('outbox.' || current_schema()), :partition)
                from set_config('synchronous_commit', 'off', true)
                """)
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

    void delete(int partition, List<OutboxMessage> sent) {
        jdbc.sql("delete from outbox where partition = :partition and id = any(:ids)")
                .param("partition", partition)
                .param("ids", sent.stream().map(OutboxMessage::id).toArray(Long[]::new))
                .update();
    }

    /** Seconds that the oldest row has waited; 0 when none waits. */
    double oldestAgeSeconds() {
        return jdbc.sql(
                        """
                select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
                from generate_series(0, :last) as number
                cross join lateral (
                    select created_at from outbox where partition = number order by id limit 1) as oldest
                """)
                .param("last", LAST_PARTITION)
                .query(Double.class)
                .single();
    }
}
