package io.filmstudio.project.version;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import io.filmstudio.project.purge.PurgeService;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the jobs of films. Of jobs that are no project's film nothing is kept but whose they are. */
@Component
class JobEventListener {

    private static final String QUEUE = "${studio.messaging.prefix}project-service.";

    private final Inbox inbox;
    private final VersionService versions;
    private final PurgeService purge;

    JobEventListener(Inbox inbox, VersionService versions, PurgeService purge) {
        this.inbox = inbox;
        this.versions = versions;
        this.purge = purge;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobQueued.ROUTING_KEY)
    void on(@Payload JobQueued event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            purge.noteJob(event.projectId(), event.jobId());
            versions.alive(event.jobId(), event.run());
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobStarted.ROUTING_KEY)
    void on(@Payload JobStarted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            versions.alive(event.jobId(), event.run());
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobCompleted.ROUTING_KEY)
    void on(@Payload JobCompleted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            versions.end(Ending.completed(event.jobId(), event.run(), event.output()));
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobFailed.ROUTING_KEY)
    void on(@Payload JobFailed event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            versions.end(Ending.failed(event.jobId(), event.run(), event.code(), event.message()));
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobCancelled.ROUTING_KEY)
    void on(@Payload JobCancelled event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            versions.end(Ending.cancelled(event.jobId(), event.run()));
        }
    }
}
