package io.filmstudio.admin.work;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.project.ProjectCreated;
import io.filmstudio.contract.project.ProjectDeleted;
import io.filmstudio.contract.project.ProjectUpdated;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feeds the projects. */
@Component
class ProjectEventListener {

    private static final String QUEUE = "${studio.messaging.prefix}admin-service.";

    private final Inbox inbox;
    private final ProjectReadModel projects;

    ProjectEventListener(Inbox inbox, ProjectReadModel projects) {
        this.inbox = inbox;
        this.projects = projects;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + ProjectCreated.ROUTING_KEY)
    void on(@Payload ProjectCreated event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            projects.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + ProjectUpdated.ROUTING_KEY)
    void on(@Payload ProjectUpdated event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            projects.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + ProjectDeleted.ROUTING_KEY)
    void on(@Payload ProjectDeleted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            projects.apply(event);
        }
    }
}
