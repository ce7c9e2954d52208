package io.filmstudio.credit.wallet;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.credit.ledger.Ledger;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a wallet for whoever signs up, unless a first touch was faster. */
@Component
class UserEventListener {

    private final Inbox inbox;
    private final Ledger ledger;

    UserEventListener(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}credit-service." + UserRegistered.ROUTING_KEY)
    void on(@Payload UserRegistered event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            ledger.open(event.userId());
        }
    }
}
