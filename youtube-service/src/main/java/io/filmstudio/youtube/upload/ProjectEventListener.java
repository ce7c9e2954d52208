package io.filmstudio.youtube.upload;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.project.ProjectDeleted;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A deleted project's film is not published any more; what is on YouTube already stays there. */
@Component
class ProjectEventListener {

    private final Inbox inbox;
    private final UploadWork uploads;

    ProjectEventListener(Inbox inbox, UploadWork uploads) {
        this.inbox = inbox;
        this.uploads = uploads;
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}youtube-service." + ProjectDeleted.ROUTING_KEY)
    void on(@Payload ProjectDeleted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            uploads.projectDeleted(event.projectId());
        }
    }
}
