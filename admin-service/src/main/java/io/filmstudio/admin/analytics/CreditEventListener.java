package io.filmstudio.admin.analytics;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.credit.CreditCaptured;
import io.filmstudio.contract.credit.CreditGranted;
import io.filmstudio.contract.credit.PaymentReceived;
import java.time.Instant;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the credits that were given and spent, and the money that came in. */
@Component
class CreditEventListener {

    private static final String QUEUE = "${studio.messaging.prefix}admin-service.";

    private final Inbox inbox;
    private final CreditMovementRepository movements;
    private final PaymentRepository payments;

    CreditEventListener(Inbox inbox, CreditMovementRepository movements, PaymentRepository payments) {
        this.inbox = inbox;
        this.movements = movements;
        this.payments = payments;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + CreditGranted.ROUTING_KEY)
    void on(@Payload CreditGranted event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            movements.add(event.transferId(), event.userId(), "granted", event.credits(), told(messageId));
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + CreditCaptured.ROUTING_KEY)
    void on(@Payload CreditCaptured event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            movements.add(event.holdId(), event.userId(), "spent", event.credits(), told(messageId));
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + PaymentReceived.ROUTING_KEY)
    void on(@Payload PaymentReceived event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            payments.add(event);
        }
    }

    /** When the event was told, however late it is heard: a message's id is a UUID of version 7, which begins with its time. */
    private static Instant told(UUID messageId) {
        return Instant.ofEpochMilli(messageId.getMostSignificantBits() >>> 16);
    }
}
