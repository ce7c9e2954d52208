package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.contract.user.UserRegistered;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way of an event: outbox, exchange, queue, inbox, effect; with retries and dead letters. */
@ProbeTest
class EventDeliveryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUEUE = TestInfrastructure.PREFIX + "credit-service." + UserRegistered.ROUTING_KEY;

    @Autowired
    Probe probe;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void forget() {
        probe.handled().clear();
        probe.attempts().set(0);
    }

    @Test
    void eventsOfOneSubjectArriveInOrderAndLeaveTheOutbox() {
        UUID user = UUID.randomUUID();
        List<String> names = IntStream.range(0, 500).mapToObj(Integer::toString).toList();

        double sent = count("studio.events.sent", "event", UserRegistered.ROUTING_KEY);
        names.forEach(name -> probe.publish(List.of(registered(user, name))));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probe.handled()).containsExactlyElementsOf(names));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outboxRows()).isZero());
        assertThat(count("studio.events.sent", "event", UserRegistered.ROUTING_KEY) - sent)
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        UserRegistered lost = registered(UUID.randomUUID(), "rolled back");

        assertThatIllegalStateException().isThrownBy(() -> probe.publishAndFail(lost));
        probe.publish(List.of(registered(lost.userId(), "after")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probe.handled()).contains("after"));
        assertThat(probe.handled()).doesNotContain("rolled back");
    }

    @Test
    void messageDeliveredTwiceHasItsEffectOnce() {
        UUID messageId = UUID.randomUUID();
        Message message = MessageBuilder.withBody(
                        """
                {"userId": "%s", "email": "a@example.org", "name": "twice", "tier": "free", "registeredAt": "%s"}
                """
                                .formatted(UUID.randomUUID(), Instant.now())
                                .getBytes())
                .setContentType("application/json")
                .setMessageId(messageId.toString())
                .build();

        rabbit.send(QUEUE, message);
        rabbit.send(QUEUE, message);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(probe.attempts()).hasValue(2));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probe.handled()).containsExactly("twice"));
    }

    @Test
    void messageThatCannotBeHandledIsRetriedAndThenKeptWithItsReason() {
        double before = count("studio.messages.given.up", "queue", QUEUE);
        probe.publish(List.of(registered(UUID.randomUUID(), "poison")));
        probe.publish(List.of(registered(UUID.randomUUID(), "healthy")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probe.handled()).contains("healthy"));
        Message dead = rabbit.receive(QUEUE + ".dead", 20_000);
        assertThat(dead).isNotNull();
        assertThat(new String(dead.getBody())).contains("poison");
        assertThat(dead.getMessageProperties().getHeaders().get("x-exception-message"))
                .asString()
                .contains("cannot be handled");
        assertThat(probe.attempts().get()).isGreaterThan(2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("studio.messages.given.up", "queue", QUEUE))
                .isEqualTo(before + 1));
    }

    @Test
    void eventThatNobodyHearsDoesNotBlockTheOthers() {
        UUID user = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into outbox (message_id, partition, routing_key, payload)
                values (:id, :partition, 'nobody.listens.v1', '{}')
                """)
                .param("id", UUID.randomUUID())
                .param("partition", Math.floorMod(user.hashCode(), 8))
                .update();

        probe.publish(List.of(registered(user, "behind it")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probe.handled()).containsExactly("behind it"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outboxRows()).isZero());
    }

    @Test
    void partitionThatCannotBeSentHoldsUpNoOther() {
        long stuck = jdbc.sql(
                        """
                insert into outbox (message_id, partition, routing_key, payload)
                values (:id, 0, :tooLongForTheProtocol, '{}') returning id
                """)
                .param("id", UUID.randomUUID())
                .param("tooLongForTheProtocol", "x".repeat(256))
                .query(Long.class)
                .single();

        probe.publish(List.of(registered(userOfPartition(7), "of another partition")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(probe.handled()).containsExactly("of another partition"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outboxRows()).isOne());
        jdbc.sql("delete from outbox where id = :id").param("id", stuck).update();
    }

    private static UUID userOfPartition(int partition) {
        return Stream.generate(UUID::randomUUID)
                .filter(user -> Math.floorMod(user.hashCode(), 8) == partition)
                .findFirst()
                .orElseThrow();
    }

    private double count(String name, String tag, String value) {
        return meters.counter(name, tag, value).count();
    }

    private long outboxRows() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    private static UserRegistered registered(UUID user, String name) {
        return new UserRegistered(user, "a@example.org", name, "free", Instant.now());
    }
}
