package io.filmstudio.common.outbox;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.contract.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Sends a batch of events and waits until the broker has all of them. */
class OutboxSender {

    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(5);

    private final RabbitTemplate rabbit;
    private final MessagingProperties messaging;
    private final MeterRegistry meters;

    OutboxSender(RabbitTemplate rabbit, MessagingProperties messaging, MeterRegistry meters) {
        this.rabbit = rabbit;
        this.messaging = messaging;
        this.meters = meters;
    }

    /** Returns once every message is confirmed and, where somebody listens for it, was routed; throws otherwise. */
    void send(List<OutboxMessage> batch) {
        List<Confirmation> confirmations = sendOnOneChannel(batch);
        long deadline = System.nanoTime() + CONFIRM_TIMEOUT.toNanos();
        confirmations.forEach(confirmation -> confirmation.await(deadline));
        batch.forEach(message -> meters.counter("studio.events.sent", "event", message.routingKey())
                .increment());
    }

    /** The broker keeps the order of messages only within a channel. */
    private List<Confirmation> sendOnOneChannel(List<OutboxMessage> batch) {
        List<Confirmation> sent = rabbit.invoke(
                channel -> batch.stream().map(message -> send(channel, message)).toList());
        return Objects.requireNonNull(sent);
    }

    private Confirmation send(RabbitOperations channel, OutboxMessage message) {
        var correlation = new CorrelationData(message.messageId().toString());
        channel.send(messaging.exchangeName(), message.routingKey(), message.toAmqp(), correlation);
        return new Confirmation(message, correlation);
    }

    private record Confirmation(OutboxMessage message, CorrelationData correlation) {

        void await(long deadline) {
            boolean acknowledged = acknowledged(deadline);
            boolean routed = acknowledged && correlation.getReturned() == null;
            // RabbitMQ acknowledges and returns what no queue takes, Qpid refuses it: fine where nobody subscribes
            if (!routed && Subscriptions.somebodyHears(message.routingKey())) {
                throw new AmqpException(message.routingKey() + " reached no queue");
            }
        }

        private boolean acknowledged(long deadline) {
            try {
                return correlation
                        .getFuture()
                        .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                        .ack();
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw new AmqpException("interrupted while waiting for the broker", ex);
            } catch (ExecutionException | TimeoutException ex) {
                throw new AmqpException("no confirmation for " + message.routingKey(), ex);
            }
        }
    }
}
