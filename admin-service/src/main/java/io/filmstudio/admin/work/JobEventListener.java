package io.filmstudio.admin.work;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feeds the jobs. */
@Component
class JobEventListener {

    private static final String QUEUE = "${studio.messaging.prefix}admin-service.";

    private final Inbox inbox;
    private final JobReadModel jobs;

    JobEventListener(Inbox inbox, JobReadModel jobs) {
        this.inbox = inbox;
        this.jobs = jobs;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobQueued.ROUTING_KEY)
    void on(@Payload JobQueued event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        apply(messageId, JobFact.of(event));
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobStarted.ROUTING_KEY)
    void on(@Payload JobStarted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        apply(messageId, JobFact.of(event));
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobCompleted.ROUTING_KEY)
    void on(@Payload JobCompleted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        apply(messageId, JobFact.of(event));
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobFailed.ROUTING_KEY)
    void on(@Payload JobFailed event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        apply(messageId, JobFact.of(event));
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobCancelled.ROUTING_KEY)
    void on(@Payload JobCancelled event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        apply(messageId, JobFact.of(event));
    }

    private void apply(UUID messageId, JobFact fact) {
        if (inbox.accept(messageId)) {
            jobs.apply(fact);
        }
    }
}
