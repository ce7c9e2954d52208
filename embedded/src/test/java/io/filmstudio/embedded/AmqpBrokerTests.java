package io.filmstudio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmqpBrokerTests {

    @TempDir
    Path home;

    @Test
    void confirmedMessagesSurviveAStopAndAStart() throws Exception {
        try (AmqpBroker broker = AmqpBroker.start(home, 0, "studio", "secret");
                Connection connection = connect(broker, "secret");
                Channel channel = connection.createChannel()) {
            channel.exchangeDeclare("studio.events", "topic", true);
            channel.queueDeclare("films", true, false, false, Map.of());
            channel.queueBind("films", "studio.events", "job.#");
            channel.confirmSelect();
            channel.basicPublish(
                    "studio.events",
                    "job.queued.v1",
                    MessageProperties.MINIMAL_PERSISTENT_BASIC,
                    "kept".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5_000);
        }
        try (AmqpBroker broker = AmqpBroker.start(home, 0, "studio", "secret");
                Connection connection = connect(broker, "secret");
                Channel channel = connection.createChannel()) {
            GetResponse message = channel.basicGet("films", true);
            assertThat(message.getBody()).asString().isEqualTo("kept");
        }
    }

    @Test
    void aMessageWithAnExpirationIsDelivered() throws Exception {
        try (AmqpBroker broker = AmqpBroker.start(home, 0, "studio", "secret");
                Connection connection = connect(broker, "secret");
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("work.voice", true, false, false, Map.of());
            channel.confirmSelect();
            AMQP.BasicProperties properties =
                    new AMQP.BasicProperties.Builder().expiration("30000").build();
            channel.basicPublish("", "work.voice", properties, new byte[] {1});
            channel.waitForConfirmsOrDie(5_000);

            assertThat(channel.basicGet("work.voice", true)).isNotNull();
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (AmqpBroker broker = AmqpBroker.start(home, 0, "studio", "secret")) {
            assertThatThrownBy(() -> connect(broker, "guess"))
                    .isInstanceOf(PossibleAuthenticationFailureException.class);
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (MailServer other = MailServer.start(0)) {
            assertThatThrownBy(() -> AmqpBroker.start(home, other.port(), "studio", "secret"))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + other.port())
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void itIsThereForOthersUntilItsOwnerClosesIt() throws IOException {
        assertThat(EndingJvm.keepsItsBroker(home)).isTrue();
    }

    private static Connection connect(AmqpBroker broker, String password) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(broker.port());
        factory.setUsername("studio");
        factory.setPassword(password);
        return factory.newConnection();
    }
}
