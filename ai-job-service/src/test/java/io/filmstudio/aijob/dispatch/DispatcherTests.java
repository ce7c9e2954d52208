package io.filmstudio.aijob.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.aijob.AiJobTest;
import io.filmstudio.aijob.worker.WorkerRegistry;
import io.filmstudio.common.messaging.MessagingProperties;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.amqp.autoconfigure.CachingConnectionFactoryConfigurer;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong in a round is over with the next. The service's own dispatcher rests meanwhile. */
class DispatcherTests extends AiJobTest {

    @Autowired
    private Dispatcher own;

    @Autowired
    private DispatchRound round;

    @Autowired
    private DispatchRepository tasks;

    @Autowired
    private WorkerRegistry workers;

    @Autowired
    private DispatchProperties properties;

    @Autowired
    private DispatchQueues queues;

    @Autowired
    private AmqpAdmin admin;

    @Autowired
    private MessagingProperties messaging;

    @BeforeEach
    void rest() {
        own.stop();
    }

    @AfterEach
    void goOn() {
        jdbc.sql("delete from worker where id = 'somebody'").update();
        own.start();
    }

    @Test
    void aRoundThatTheBrokerDoesNotTakeIsGivenBackAsOne() {
        UUID first = submitted();
        UUID second = submitted();
        hire();
        var dispatcher = new Dispatcher(round, tasks, unreachable(), properties);
        assertThatThrownBy(dispatcher::dispatch).isInstanceOf(AmqpException.class);
        assertThat(jdbc.sql("select state from task where job_id in (:ids)")
                        .param("ids", List.of(first, second))
                        .query(String.class)
                        .list())
                .containsExactly("available", "available");
    }

    private void hire() {
        jdbc.sql(
                        """
                insert into worker (id, capabilities, slots, free, expires_at)
                values ('somebody', '{script-analysis}', 2, 2, now() + interval '1 minute')
                """)
                .update();
    }

    private DispatchQueues unreachable() {
        var nobody = new RabbitProperties();
        nobody.setPort(1);
        var connection = new DispatchConnection(
                new CachingConnectionFactory("127.0.0.1", 1), new CachingConnectionFactoryConfigurer(nobody));
        return new DispatchQueues(connection, admin, messaging, new JsonMapper());
    }

    @Test
    void notEvenAnErrorEndsIt() {
        var rounds = new AtomicInteger();
        var broken = new DispatchRound(tasks, workers, properties) {
            @Override
            List<Announcement> take() {
                rounds.incrementAndGet();
                throw new StackOverflowError("the first of many");
            }
        };
        var impatient = new DispatchProperties(
                true, properties.announced(), Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));
        var dispatcher = new Dispatcher(broken, tasks, queues, impatient);
        dispatcher.start();
        Awaitility.await().until(() -> rounds.get() > 3);
        dispatcher.stop();
    }
}
