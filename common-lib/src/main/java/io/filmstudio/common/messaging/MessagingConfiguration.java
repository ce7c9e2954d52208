package io.filmstudio.common.messaging;

import io.filmstudio.contract.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.annotation.EnableRabbit;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.retry.MessageRecoverer;
import org.springframework.amqp.rabbit.retry.RepublishMessageRecovererWithConfirms;
import org.springframework.amqp.support.converter.JacksonJsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.expression.common.LiteralExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What every {@code @RabbitListener} gets: JSON in, retries with backoff, and the dead-letter queue at the end. */
@AutoConfiguration(beforeName = "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration")
@ConditionalOnClass({RabbitTemplate.class, EnableRabbit.class, JdbcClient.class})
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {

    @Bean
    Declarables eventQueues(MessagingProperties messaging) {
        return EventQueues.declare(messaging);
    }

    @Bean
    MessageConverter messageConverter(JsonMapper json) {
        return new JacksonJsonMessageConverter(json);
    }

    /** Whoever sends learns from the confirmation that a message came back; the template would log each one. */
    @Bean
    RabbitTemplateCustomizer silentReturns() {
        return template -> template.setReturnsCallback(returned -> {});
    }

    /** Republishes from the application, since not every broker dead-letters by itself. */
    @Bean
    MessageRecoverer deadLetters(
            RabbitTemplate rabbit,
            MessagingProperties messaging,
            MeterRegistry meters,
            JdbcClient jdbc,
            @Value("${spring.application.name}") String service) {
        var recoverer = new RepublishMessageRecovererWithConfirms(
                rabbit,
                new LiteralExpression(""),
                new SpelExpressionParser()
                        .parseExpression("messageProperties.consumerQueue + '" + MessagingProperties.DEAD_SUFFIX + "'"),
                ConfirmType.CORRELATED);
        recoverer.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        List<String> queues = Subscriptions.BY_SERVICE.getOrDefault(service, List.of()).stream()
                .map(event -> messaging.prefix() + service + "." + event)
                .toList();
        return new OutageRecoverer(new CountedDeadLetters(recoverer, meters, queues), jdbc);
    }
}
