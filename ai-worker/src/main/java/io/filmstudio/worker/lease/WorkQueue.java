package io.filmstudio.worker.lease;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import io.filmstudio.worker.protocol.Announcement;
import io.filmstudio.worker.protocol.ServerAwayException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consumes one work queue while it is wanted, as many unacknowledged messages at a time as there are slots. A message is
 * acknowledged as soon as its claim is answered; one for which there is no slot goes back to the queue, where another
 * worker may see it, and nothing more is consumed until there is one.
 */
final class WorkQueue {

    private static final Logger log = LoggerFactory.getLogger(WorkQueue.class);

    private final String name;
    private final Slots slots;
    private final Attempts attempts;
    private final JsonMapper json;
    private final Runnable onPause;
    private final Reachability reachability;
    private @Nullable Channel channel;
    private @Nullable String consumer;

    /** @param onPause called when it has stopped by itself; a slot may have become free meanwhile */
    WorkQueue(String name, Slots slots, Attempts attempts, JsonMapper json, Runnable onPause) {
        this.name = name;
        this.slots = slots;
        this.attempts = attempts;
        this.json = json;
        this.onPause = onPause;
        this.reachability = new Reachability("Queue " + name);
    }

    /** Starts to consume if it does not. Answers whether it consumes now. */
    synchronized boolean resume(BrokerConnection broker) {
        try {
            Channel open = channel;
            if (open == null || !open.isOpen()) {
                consumer = null;
                open = broker.createChannel(slots.total());
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

    /** Claims side by side: the next message need not wait for the answer to the last. */
    private void receive(Channel from, Delivery delivery) {
        long tag = delivery.getEnvelope().getDeliveryTag();
        if (slots.tryTake()) {
            Thread.ofVirtual().name("claim-" + name).start(() -> settle(() -> claim(from, tag, delivery.getBody())));
        } else {
            pause();
            settle(() -> from.basicNack(tag, false, true));
            onPause.run();
        }
    }

    private void settle(Settlement settlement) {
        try {
            settlement.run();
        } catch (IOException | ShutdownSignalException lost) {
            log.debug("{} will be delivered again: {}", name, lost.getMessage());
        }
    }

    private void claim(Channel from, long tag, byte[] message) throws IOException {
        try {
            attempts.start(read(message));
            from.basicAck(tag, false);
        } catch (JacksonException unreadable) {
            log.warn("{} held a message that is no announcement: {}", name, unreadable.getOriginalMessage());
            from.basicAck(tag, false);
        } catch (ServerAwayException | InterruptedException away) {
            from.basicNack(tag, false, true);
        } catch (RuntimeException failed) {
            log.warn("an announcement on {} could not be claimed: {}", name, failed.toString());
            from.basicAck(tag, false);
        }
    }

    private Announcement read(byte[] message) {
        try {
            return json.readValue(message, Announcement.class);
        } catch (JacksonException unreadable) {
            slots.giveBack();
            throw unreadable;
        }
    }

    /** What tells the broker how a message ended. */
    @FunctionalInterface
    private interface Settlement {
        void run() throws IOException;
    }
}
