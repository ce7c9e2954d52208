package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.standing.Suspensions;
import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes nothing for suspended users: what they have in the making is cancelled, and their credits come back. */
@Component
class SuspensionListener {

    private static final String QUEUE = "${studio.messaging.prefix}ai-job-service.";

    private final Inbox inbox;
    private final Suspensions suspensions;
    private final JobService jobs;

    SuspensionListener(Inbox inbox, Suspensions suspensions, JobService jobs) {
        this.inbox = inbox;
        this.suspensions = suspensions;
        this.jobs = jobs;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + UserSuspended.ROUTING_KEY)
    void on(@Payload UserSuspended event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId) && suspensions.note(event.userId(), true, event.version())) {
            jobs.cancelAllOf(event.userId());
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + UserReinstated.ROUTING_KEY)
    void on(@Payload UserReinstated event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            suspensions.note(event.userId(), false, event.version());
        }
    }
}
