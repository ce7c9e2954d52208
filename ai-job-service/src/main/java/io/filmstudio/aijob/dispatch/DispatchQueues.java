package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.task.Capability;
import io.filmstudio.common.messaging.MessagingProperties;
import java.util.Arrays;
import java.util.List;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The queues on which workers hear of tasks. They may be lost at any time: the database has the tasks. */
@Component
class DispatchQueues {

    private final RabbitOperations rabbit;
    private final AmqpAdmin admin;
    private final MessagingProperties messaging;
    private final JsonMapper json;

    DispatchQueues(DispatchConnection connection, AmqpAdmin admin, MessagingProperties messaging, JsonMapper json) {
        this.rabbit = connection.rabbit();
        this.admin = admin;
        this.messaging = messaging;
        this.json = json;
    }

    /**
     * Sends them in their order, on one channel. A message may be lost, or come late: it is announced again, and a claim
     * tells whether it still counts.
     */
    void send(List<Announcement> announcements) {
        rabbit.invoke(channel -> {
            announcements.forEach(announcement ->
                    channel.send("", name(messaging, announcement.capability()), message(announcement)));
            return true;
        });
    }

    /** Nothing on the wire names a class of ours. */
    private Message message(Announcement announcement) {
        var properties = new MessageProperties();
        properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
        properties.setDeliveryMode(MessageDeliveryMode.NON_PERSISTENT);
        return new Message(json.writeValueAsBytes(announcement), properties);
    }

    /** Makes the queues again, should the broker have lost them. */
    void declare() {
        Arrays.stream(Capability.values())
                .map(capability -> queue(messaging, capability))
                .forEach(admin::declareQueue);
    }

    private static String name(MessagingProperties messaging, String capability) {
        return messaging.prefix() + "work." + capability;
    }

    private static Queue queue(MessagingProperties messaging, Capability capability) {
        return new Queue(name(messaging, capability.wire()), true, false, false, messaging.queueArguments());
    }

    @Configuration(proxyBeanMethods = false)
    static class Declaration {

        @Bean
        Declarables workQueueDeclarables(MessagingProperties messaging) {
            return new Declarables(Arrays.stream(Capability.values())
                    .map(capability -> queue(messaging, capability))
                    .toList());
        }
    }
}
