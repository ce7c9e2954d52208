package io.filmstudio.common.messaging;

import io.filmstudio.contract.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;

/** The broker side of {@link Subscriptions}: per service and event a durable queue and one for its dead letters. */
final class EventQueues {

    private EventQueues() {}

    static Declarables declare(MessagingProperties messaging) {
        TopicExchange events = new TopicExchange(messaging.exchangeName());
        List<Declarable> declarables = new ArrayList<>(List.of(events));
        Subscriptions.BY_SERVICE.forEach((service, routingKeys) ->
                routingKeys.forEach(key -> declarables.addAll(subscription(service, key, events, messaging))));
        return new Declarables(declarables);
    }

    private static List<Declarable> subscription(
            String service, String routingKey, TopicExchange events, MessagingProperties messaging) {
        String name = messaging.prefix() + service + "." + routingKey;
        Queue queue = new Queue(name, true, false, false, messaging.queueArguments());
        Queue dead = new Queue(name + MessagingProperties.DEAD_SUFFIX, true, false, false, messaging.queueArguments());
        return List.of(queue, dead, BindingBuilder.bind(queue).to(events).with(routingKey));
    }
}
