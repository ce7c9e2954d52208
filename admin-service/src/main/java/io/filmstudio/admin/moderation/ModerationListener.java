package io.filmstudio.admin.moderation;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.job.ModerationFlagged;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for each text that ai-job-service keeps for review. */
@Component
class ModerationListener {

    private final Inbox inbox;
    private final ModerationRepository cases;

    ModerationListener(Inbox inbox, ModerationRepository cases) {
        this.inbox = inbox;
        this.cases = cases;
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}admin-service." + ModerationFlagged.ROUTING_KEY)
    void on(@Payload ModerationFlagged event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            cases.open(event);
        }
    }
}
