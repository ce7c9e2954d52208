package io.filmstudio.admin.deadletter;

import io.filmstudio.common.messaging.MessagingProperties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/** Puts a message back on the queue it came from, and on no other that hears the same event. */
@Component
class DeadLetterSender {

    /** Header that says how often a message was put back; it stays on the message when it dies again. */
    static final String REPLAYS = "x-replays";

    private static final int CONFIRM_SECONDS = 5;

    private final RabbitTemplate rabbit;
    private final MessagingProperties messaging;

    DeadLetterSender(RabbitTemplate rabbit, MessagingProperties messaging) {
        this.rabbit = rabbit;
        this.messaging = messaging;
    }

    /** Returns once the broker has the message on its queue; throws when nobody knows. */
    void send(DeadLetter letter) {
        var correlation = new CorrelationData(letter.id().toString());
        rabbit.send("", messaging.prefix() + letter.queue(), message(letter), correlation);
        if (!confirmed(correlation) || correlation.getReturned() != null) {
            throw new AmqpException("the broker did not take " + letter.id());
        }
    }

    private static Message message(DeadLetter letter) {
        var properties = new MessageProperties();
        properties.setMessageId(letter.messageId());
        properties.setType(letter.type());
        properties.setContentType(letter.contentType());
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        properties.setHeader(REPLAYS, letter.replays());
        if (letter.traceparent() != null) {
            properties.setHeader("traceparent", letter.traceparent());
        }
        return new Message(letter.body(), properties);
    }

    private static boolean confirmed(CorrelationData correlation) {
        try {
            return correlation
                    .getFuture()
                    .get(CONFIRM_SECONDS, TimeUnit.SECONDS)
                    .ack();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new AmqpException("interrupted while waiting for the broker", ex);
        } catch (ExecutionException | TimeoutException ex) {
            throw new AmqpException("no confirmation from the broker", ex);
        }
    }
}
