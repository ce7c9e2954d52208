package io.filmstudio.worker.lease;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The worker's one connection to the message broker, made anew when it was lost. Consumers come and go with the free
 * slots, which Spring's channel cache and listener containers are not made for.
 */
public final class BrokerConnection {

    private final ConnectionFactory factory;
    private final String name;
    private final Reachability reachability = new Reachability("The message broker");
    private @Nullable Connection connection;

    /** @param name shown in the broker's list of connections */
    public BrokerConnection(ConnectionFactory factory, String name) {
        this.factory = factory;
        this.name = name;
    }

    /** A channel that delivers so many messages and waits for an acknowledgement before the next. */
    synchronized Channel createChannel(int prefetch) throws IOException {
        Channel channel = connected().createChannel();
        if (channel == null) {
            throw new IOException("the broker grants no more channels");
        }
        channel.basicQos(prefetch);
        return channel;
    }

    private Connection connected() throws IOException {
        Connection current = connection;
        if (current != null && current.isOpen()) {
            return current;
        }
        try {
            current = factory.newConnection(name);
            connection = current;
            reachability.reached();
            return current;
        } catch (IOException failure) {
            reachability.away(failure);
            throw failure;
        } catch (TimeoutException slow) {
            reachability.away(slow);
            throw new IOException(slow);
        }
    }

    synchronized void close() {
        if (connection != null) {
            connection.abort(1000);
            connection = null;
        }
    }
}
