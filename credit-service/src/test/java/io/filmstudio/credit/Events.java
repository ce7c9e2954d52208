package io.filmstudio.credit;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.contract.IntegrationEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** The other services' side of the broker. */
@TestComponent
public class Events implements DisposableBean {

    private final RabbitTemplate rabbit;
    private final MessagingProperties messaging;
    private final JsonMapper json;
    private final List<String> taps = new CopyOnWriteArrayList<>();

    Events(RabbitTemplate rabbit, MessagingProperties messaging, JsonMapper json) {
        this.rabbit = rabbit;
        this.messaging = messaging;
        this.json = json;
    }

    /** Delivers the event under this message id, which a second delivery repeats. */
    public void send(IntegrationEvent event, UUID messageId) {
        rabbit.send(
                messaging.exchangeName(),
                event.routingKey(),
                MessageBuilder.withBody(json.writeValueAsBytes(event))
                        .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                        .setMessageId(messageId.toString())
                        .build());
    }

    public void send(IntegrationEvent event) {
        send(event, UUID.randomUUID());
    }

    /** A queue that gets every event with this routing key from now on. */
    public String tap(String routingKey) {
        RabbitAdmin admin = new RabbitAdmin(rabbit);
        Queue queue = new Queue(messaging.prefix() + "tap." + UUID.randomUUID(), false, false, false);
        admin.declareQueue(queue);
        taps.add(queue.getName());
        admin.declareBinding(BindingBuilder.bind(queue)
                .to(new TopicExchange(messaging.exchangeName()))
                .with(routingKey));
        return queue.getName();
    }

    /** The next event in the queue, null when there is none within two seconds. */
    public <T> T next(String queue, Class<T> type) {
        var message = rabbit.receive(queue, 2_000);
        return message == null ? null : json.readValue(message.getBody(), type);
    }

    /** The next event that is wanted, whatever else is told meanwhile. */
    public <T> T next(String queue, Class<T> type, Predicate<T> wanted) {
        T next = next(queue, type);
        while (next != null && !wanted.test(next)) {
            next = next(queue, type);
        }
        return next;
    }

    @Override
    public void destroy() {
        RabbitAdmin admin = new RabbitAdmin(rabbit);
        taps.forEach(admin::deleteQueue);
    }
}
