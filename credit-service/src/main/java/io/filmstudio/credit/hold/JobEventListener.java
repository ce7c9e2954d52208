package io.filmstudio.credit.hold;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.credit.hold.HoldSettlement.EndedRun;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles holds when the jobs they were placed for end. Each run of a job has its own, so that old news are harmless. */
@Component
class JobEventListener {

    private static final String QUEUE = "${studio.messaging.prefix}credit-service.";

    private final Inbox inbox;
    private final HoldSettlement holds;

    JobEventListener(Inbox inbox, HoldSettlement holds) {
        this.inbox = inbox;
        this.holds = holds;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobCompleted.ROUTING_KEY)
    void on(@Payload JobCompleted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            holds.settle(new EndedRun(event.userId(), event.jobId(), event.run()), Kind.CAPTURE, event.credits());
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobFailed.ROUTING_KEY)
    void on(@Payload JobFailed event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            holds.settle(new EndedRun(event.userId(), event.jobId(), event.run()), Kind.RELEASE, 0);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + JobCancelled.ROUTING_KEY)
    void on(@Payload JobCancelled event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            holds.settle(new EndedRun(event.userId(), event.jobId(), event.run()), Kind.RELEASE, 0);
        }
    }
}
