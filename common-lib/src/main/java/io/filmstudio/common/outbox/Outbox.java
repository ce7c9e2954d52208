package io.filmstudio.common.outbox;

import io.filmstudio.common.Uuids;
import io.filmstudio.contract.IntegrationEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Transactional outbox: stores an event in the caller's transaction. The relay sends it after commit, at least once,
 * and in order among events of one subject.
 */
public class Outbox {

    /** Events of one subject share a partition, and one relay at a time empties a partition. */
    static final int PARTITIONS = 8;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TraceHeader trace;
    private final OutboxRelay relay;

    Outbox(JdbcClient jdbc, JsonMapper json, Clock clock, TraceHeader trace, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.trace = trace;
        this.relay = relay;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(IntegrationEvent event) {
        publish(List.of(event));
    }

    /** Stores many events in one statement; those of one subject leave in the order of the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<? extends IntegrationEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                insert into outbox (message_id, partition, routing_key, payload, traceparent)
                select message_id::uuid, partition, routing_key, payload, :traceparent
                from unnest(:messageIds::text[], :partitions::smallint[], :routingKeys::text[], :payloads::text[])
                    with ordinality as event (message_id, partition, routing_key, payload, number)
                order by number
                """)
                .param("messageIds", column(events, event -> Uuids.v7(clock).toString()))
                .param("partitions", column(events, event -> Integer.toString(partition(event))))
                .param("routingKeys", column(events, IntegrationEvent::routingKey))
                .param("payloads", column(events, json::writeValueAsString))
                .param("traceparent", trace.current())
                .update();
        relay.wakeAfterCommit();
    }

    private static int partition(IntegrationEvent event) {
        return Math.floorMod(event.subject().hashCode(), PARTITIONS);
    }

    private static String[] column(
            List<? extends IntegrationEvent> events, Function<? super IntegrationEvent, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
