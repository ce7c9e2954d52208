package io.filmstudio.worker.lease;

import io.filmstudio.embedded.AmqpBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/** A real message broker: RabbitMQ on its standard port where the environment says so, else the embedded one. */
final class TestBroker {

    private static final int PORT = start();

    private TestBroker() {}

    static CachingConnectionFactory connect() {
        var factory = new CachingConnectionFactory("localhost", PORT);
        factory.setUsername("guest");
        factory.setPassword("guest");
        return factory;
    }

    static int port() {
        return PORT;
    }

    private static int start() {
        if ("local".equals(System.getenv("STUDIO_TEST_INFRA"))) {
            return 5672;
        }
        try {
            Path home = Files.createTempDirectory("worker-broker");
            AmqpBroker broker = AmqpBroker.start(home, 0, "guest", "guest");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                WorkDirectory.remove(home);
            }));
            return broker.port();
        } catch (IOException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }
}
