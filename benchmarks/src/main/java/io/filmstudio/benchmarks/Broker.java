package io.filmstudio.benchmarks;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.filmstudio.contract.Subscriptions;
import io.filmstudio.embedded.AmqpBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the messages: the embedded broker, or the machine's RabbitMQ, from which is removed what a run makes there. */
public final class Broker implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> CAPABILITIES =
            List.of("script-analysis", "voice", "video", "music", "lip-sync", "assemble");

    private final ConnectionFactory factory = new ConnectionFactory();
    private final String prefix;
    private final @Nullable AmqpBroker embedded;

    private Broker(int port, String user, String password, String prefix, @Nullable AmqpBroker embedded) {
        factory.setHost(LOOPBACK);
        factory.setPort(port);
        factory.setUsername(user);
        factory.setPassword(password);
        this.prefix = prefix;
        this.embedded = embedded;
    }

    static Broker embedded(Path home, String password) {
        AmqpBroker broker = AmqpBroker.start(home, 0, "studio", password);
        return new Broker(broker.port(), "studio", password, "", broker);
    }

    /** RabbitMQ on its standard port, with the user that it comes with. */
    static Broker rabbitMq() {
        String prefix = "bench-" + UUID.randomUUID().toString().substring(0, 8) + ".";
        return new Broker(5672, "guest", "guest", prefix, null);
    }

    Map<String, String> settings() {
        return Map.of(
                "RABBITMQ_HOST", LOOPBACK,
                "RABBITMQ_PORT", Integer.toString(factory.getPort()),
                "RABBITMQ_USERNAME", factory.getUsername(),
                "RABBITMQ_PASSWORD", factory.getPassword(),
                "STUDIO_MESSAGING_PREFIX", prefix);
    }

    /** Put before the name of every queue. */
    public String prefix() {
        return prefix;
    }

    public Connection connect() {
        try {
            return factory.newConnection("benchmark");
        } catch (IOException ex) {
            throw new UncheckedIOException("there is no broker on port " + factory.getPort(), ex);
        } catch (TimeoutException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** What it calls itself. */
    public String product() {
        try (Connection connection = connect()) {
            Map<String, Object> properties = connection.getServerProperties();
            return properties.get("product") + " " + properties.get("version");
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
            return;
        }
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            for (String queue : queues().toList()) {
                channel.queueDelete(prefix + queue);
            }
            channel.exchangeDelete(prefix + "studio.events");
        } catch (IOException | TimeoutException ex) {
            throw new IllegalStateException("left behind: " + prefix + "*", ex);
        }
    }

    private static Stream<String> queues() {
        Stream<String> events = Subscriptions.BY_SERVICE.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(key -> entry.getKey() + "." + key))
                .flatMap(queue -> Stream.of(queue, queue + ".dead"));
        return Stream.concat(events, CAPABILITIES.stream().map(capability -> "work." + capability));
    }
}
