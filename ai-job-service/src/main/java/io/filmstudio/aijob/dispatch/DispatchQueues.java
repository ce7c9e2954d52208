package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.task.Capability;
import io.filmstudio.common.messaging.MessagingProperties;
import java.util.Arrays;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The queues on which workers hear of tasks. They may be lost at any time: the database has the tasks. */
@Component
class DispatchQueues {

    private final RabbitTemplate rabbit;
    private final AmqpAdmin admin;
    private final MessagingProperties messaging;

    DispatchQueues(RabbitTemplate rabbit, AmqpAdmin admin, MessagingProperties messaging) {
        this.rabbit = rabbit;
        this.admin = admin;
        this.messaging = messaging;
    }

    /** A message may be lost, or come late: it is announced again, and a claim tells whether it still counts. */
    void send(Announcement announcement) {
        rabbit.convertAndSend("", name(messaging, announcement.capability()), announcement, message -> {
            message.getMessageProperties().setDeliveryMode(MessageDeliveryMode.NON_PERSISTENT);
            return message;
        });
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
