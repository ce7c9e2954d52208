package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.contract.user.UserRegistered;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.amqp.core.MessagePostProcessor;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A message whose handling fails for want of the database is not at fault. */
@ProbeTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUEUE = TestInfrastructure.PREFIX + "credit-service." + UserRegistered.ROUTING_KEY;

    @Autowired
    Probe probe;

    @Autowired
    HikariDataSource database;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    MeterRegistry meters;

    @Test
    void messageOutlivesAnOutageOfTheDatabase(CapturedOutput output) throws SQLException {
        double before = givenUp();
        List<Connection> all = takeAllConnections();

        send("patient");
        await().atMost(PATIENCE).until(() -> output.getOut().contains(QUEUE + " waits for the database"));
        for (Connection connection : all) {
            connection.close();
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probe.handled()).contains("patient"));
        assertThat(givenUp()).isEqualTo(before);
    }

    @Test
    void databaseThatFallsSilentIsGivenUpAfterAMinute() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    /** Others who need one for a moment give it back. */
    private List<Connection> takeAllConnections() {
        List<Connection> all = new ArrayList<>();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            while (all.size() < database.getMaximumPoolSize()) {
                all.add(database.getConnection());
            }
            return true;
        });
        return all;
    }

    private void send(String name) {
        MessagePostProcessor withId = message -> {
            message.getMessageProperties().setMessageId(UUID.randomUUID().toString());
            return message;
        };
        rabbit.convertAndSend(
                QUEUE, new UserRegistered(UUID.randomUUID(), "a@example.org", name, "free", Instant.now()), withId);
    }

    private double givenUp() {
        return meters.counter("studio.messages.given.up", "queue", QUEUE).count();
    }
}
