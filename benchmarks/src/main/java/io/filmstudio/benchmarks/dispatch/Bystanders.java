package io.filmstudio.benchmarks.dispatch;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.filmstudio.benchmarks.Broker;
import io.filmstudio.contract.Subscriptions;
import io.filmstudio.contract.credit.CreditCaptured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Hears what is meant for the services that do not run here, so that no message piles up. */
final class Bystanders implements AutoCloseable {

    private static final Set<String> RUNNING = Set.of("credit-service", "ai-job-service");
    private static final int PREFETCH = 200;

    private final Connection connection;

    /** @param captured runs when it is heard that a job was paid for */
    Bystanders(Broker broker, Runnable captured) {
        connection = broker.connect();
        try {
            for (String service : Subscriptions.BY_SERVICE.keySet()) {
                if (!RUNNING.contains(service)) {
                    hear(broker.prefix() + service + ".", Subscriptions.BY_SERVICE.get(service), captured);
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void hear(String queues, List<String> events, Runnable captured) throws IOException {
        Channel channel = connection.createChannel();
        channel.basicQos(PREFETCH);
        for (String event : events) {
            Runnable heard = event.equals(CreditCaptured.ROUTING_KEY) ? captured : () -> {};
            channel.basicConsume(
                    queues + event,
                    false,
                    (tag, delivery) -> {
                        channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
                        heard.run();
                    },
                    tag -> {});
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
