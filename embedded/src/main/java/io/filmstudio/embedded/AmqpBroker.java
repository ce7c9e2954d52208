package io.filmstudio.embedded;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;

/**
 * An AMQP 0-9-1 broker (Qpid Broker-J) inside this JVM, one virtual host "/", durable queues and messages in Derby under
 * {@code home}. It closes the connection of a client that declares a queue with {@code x-} arguments, and keeps every
 * message that has an expiration for half a minute, whatever it says.
 */
public final class AmqpBroker implements EmbeddedServer {

    private static final Duration EXPIRATION = Duration.ofSeconds(30);

    private final SystemLauncher launcher;
    private final int port;

    private AmqpBroker(SystemLauncher launcher, int port) {
        this.launcher = launcher;
        this.port = port;
    }

    public static AmqpBroker start(Path home, int port, String user, String password) {
        int claimed = Ports.claim("the message broker", port);
        BrokerHook hook = new BrokerHook();
        SystemLauncher launcher = new SystemLauncher(hook);
        try {
            Files.createDirectories(home);
            // Derby would put it in the current folder
            System.setProperty(
                    "derby.stream.error.file", home.resolve("derby.log").toString());
            launcher.startup(Map.of(
                    "type",
                    "Memory",
                    "initialConfigurationLocation",
                    configuration(),
                    "startupLoggedToSystemOut",
                    false,
                    "context",
                    settings(home.toAbsolutePath(), claimed, user, password)));
            hook.remove();
        } catch (Exception failure) {
            throw new EmbeddedServerException("The message broker did not start", failure);
        }
        return new AmqpBroker(launcher, claimed).verified();
    }

    private static String configuration() {
        URL resource = Objects.requireNonNull(AmqpBroker.class.getResource("broker.json"));
        return resource.toExternalForm();
    }

    private static Map<String, String> settings(Path home, int port, String user, String password) {
        return Map.of(
                "qpid.work_dir",
                home.toString(),
                "studio.amqp.store",
                home.resolve("store").toString(),
                "studio.amqp.port",
                Integer.toString(port),
                "studio.amqp.user",
                user,
                "studio.amqp.password",
                password,
                // the default stops publishers on a disk that is nine tenths full
                "store.filesystem.maxUsagePercent",
                "0",
                // it takes the expiration of a message, a number of milliseconds, for a point in time long past
                "queue.minimumMessageTtl",
                Long.toString(EXPIRATION.toMillis()));
    }

    /** The launcher reports most failures only to the log. */
    private AmqpBroker verified() {
        if (!Ports.answers(port)) {
            close();
            throw new EmbeddedServerException("The message broker does not answer on port " + port + ": see its log");
        }
        return this;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
