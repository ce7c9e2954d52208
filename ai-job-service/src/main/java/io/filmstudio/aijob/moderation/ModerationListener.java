package io.filmstudio.aijob.moderation;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.admin.ModerationDecided;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears what admins decided. */
@Component
class ModerationListener {

    private final Inbox inbox;
    private final ModerationService moderation;

    ModerationListener(Inbox inbox, ModerationService moderation) {
        this.inbox = inbox;
        this.moderation = moderation;
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}ai-job-service." + ModerationDecided.ROUTING_KEY)
    void on(@Payload ModerationDecided event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            moderation.decide(event.contentHash(), event.approved());
        }
    }
}
