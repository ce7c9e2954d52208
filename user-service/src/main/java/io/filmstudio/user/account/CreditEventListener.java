package io.filmstudio.user.account;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the account's copy of credits and tier; events may come twice and in any order. */
@Component
class CreditEventListener {

    private final Inbox inbox;
    private final AccountRepository accounts;

    CreditEventListener(Inbox inbox, AccountRepository accounts) {
        this.inbox = inbox;
        this.accounts = accounts;
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}user-service." + WalletBalanceChanged.ROUTING_KEY)
    void on(@Payload WalletBalanceChanged event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.copyBalance(event);
        }
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}user-service." + SubscriptionChanged.ROUTING_KEY)
    void on(@Payload SubscriptionChanged event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.copyTier(event);
        }
    }
}
