package io.filmstudio.common.outbox;

import io.filmstudio.common.messaging.MessagingConfiguration;
import io.filmstudio.common.messaging.MessagingProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        after = MessagingConfiguration.class,
        afterName = {
            "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnClass({RabbitTemplate.class, JdbcClient.class})
@ConditionalOnBean({RabbitTemplate.class, JdbcClient.class})
class OutboxConfiguration {

    @Bean
    OutboxRepository outboxRepository(JdbcClient jdbc) {
        return new OutboxRepository(jdbc);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxRepository outbox,
            RabbitTemplate rabbit,
            MessagingProperties messaging,
            TransactionTemplate transaction,
            MeterRegistry meters,
            @Value("${studio.outbox.poll-interval}") Duration pollInterval) {
        return new OutboxRelay(outbox, new OutboxSender(rabbit, messaging, meters), transaction, pollInterval);
    }

    @Bean
    TraceHeader traceHeader(ObjectProvider<Tracer> tracer) {
        return new TraceHeader(tracer.getIfAvailable());
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Clock clock, TraceHeader trace, OutboxRelay relay) {
        return new Outbox(jdbc, json, clock, trace, relay);
    }

    @Bean
    MeterBinder outboxMetrics(OutboxRepository outbox) {
        return registry -> Gauge.builder("studio.outbox.oldest.age", outbox, OutboxRepository::oldestAgeSeconds)
                .description("How long the oldest event has waited for the broker")
                .baseUnit("seconds")
                .register(registry);
    }
}
