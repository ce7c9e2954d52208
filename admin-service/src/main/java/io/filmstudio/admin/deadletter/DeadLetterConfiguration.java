package io.filmstudio.admin.deadletter;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.contract.Subscriptions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    /** Hears the dead letters of all services as they are: what is no JSON may be the very reason why one is dead. */
    @Bean
    SimpleMessageListenerContainer deadLetterListener(
            SimpleRabbitListenerContainerFactory factory,
            DeadLetterCollector collector,
            MessagingProperties messaging) {
        SimpleMessageListenerContainer container = factory.createListenerContainer();
        container.setListenerId("dead-letters");
        container.setQueueNames(deadQueues(messaging));
        container.setMessageListener(collector::collect);
        return container;
    }

    private static String[] deadQueues(MessagingProperties messaging) {
        return Subscriptions.BY_SERVICE.entrySet().stream()
                .flatMap(service -> service.getValue().stream().map(event -> service.getKey() + "." + event))
                .map(queue -> messaging.prefix() + queue + MessagingProperties.DEAD_SUFFIX)
                .sorted()
                .toArray(String[]::new);
    }

    @Bean
    MeterBinder deadLetterMetrics(DeadLetterRepository letters) {
        return registry -> Gauge.builder("studio.dead.letters", letters, all -> all.count("dead", null))
                .description("Messages that were given up and not put back")
                .register(registry);
    }
}
