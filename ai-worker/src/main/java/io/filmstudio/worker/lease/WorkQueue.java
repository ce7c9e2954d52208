package io.filmstudio.worker.lease;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import io.filmstudio.worker.protocol.Announcement;
import io.filmstudio.worker.protocol.ServerAwayException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consumes one work queue while it is wanted, one unacknowledged message at a time. A message is acknowledged as soon as
 * its claim is answered; one for which there is no slot goes back to the queue, where another worker may see it.
 */
final class WorkQueue {

    private static final Logger log = LoggerFactory.getLogger(WorkQueue.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Slots slots;
    private final Attempts attempts;
    private final JsonMapper json;
    private final Reachability reachability;
    private @Nullable Channel channel;
    private @Nullable String consumer;

    WorkQueue(String name, Slots slots, Attempts attempts, JsonMapper json) {
        this.name = name;
        this.slots = slots;
        this.attempts = attempts;
        this.json = json;
        this.reachability = new Reachability("Queue " + name);
    }

    /** Starts to consume if it does not. Answers whether it consumes now. */
    synchronized boolean resume(BrokerConnection broker) {
        try {
            Channel open = channel;
            if (open == null || !open.isOpen()) {
                consumer = null;
                open = broker.createChannel();
                channel = open;
            }
            if (consumer == null) {
                Channel current = open;
                consumer = open.basicConsume(
                        name, false, (tag, delivery) -> receive(current, delivery), tag -> forget(current));
            }
            reachability.reached();
            return true;
        } catch (IOException | ShutdownSignalException failure) {
            reachability.away(failure.getCause() == null ? failure : failure.getCause());
            return false;
        }
    }

    /** Stops to consume if it does. What was delivered already is still acknowledged. */
    synchronized void pause() {
        String current = consumer;
        consumer = null;
        if (current != null && channel != null) {
            try {
                channel.basicCancel(current);
            } catch (IOException | ShutdownSignalException gone) {
                log.debug("the consumer of {} was gone already", name);
            }
        }
    }

    /** The broker ended the consumer, as when the queue was deleted. */
    private synchronized void forget(Channel from) {
        if (from == channel) {
            consumer = null;
        }
    }

    private void receive(Channel from, Delivery delivery) {
        try {
            claim(from, delivery);
        } catch (IOException | ShutdownSignalException lost) {
            log.debug("{} will be delivered again: {}", name, lost.getMessage());
        }
    }

    private void claim(Channel from, Delivery delivery) throws IOException {
        long tag = delivery.getEnvelope().getDeliveryTag();
        if (!slots.tryTake()) {
            pause();
            from.basicNack(tag, false, true);
            return;
        }
        try {
            attempts.start(json.readValue(delivery.getBody(), Announcement.class));
            from.basicAck(tag, false);
        } catch (JacksonException unreadable) {
            slots.giveBack();
            log.warn("{} held a message that is no announcement: {}", name, unreadable.getOriginalMessage());
            from.basicAck(tag, false);
        } catch (ServerAwayException away) {
            handBackLater(from, tag);
        } catch (RestClientException refused) {
            log.warn("an announcement on {} could not be claimed: {}", name, refused.toString());
            from.basicAck(tag, false);
        }
    }

    private static void handBackLater(Channel from, long tag) throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        from.basicNack(tag, false, true);
    }
}
