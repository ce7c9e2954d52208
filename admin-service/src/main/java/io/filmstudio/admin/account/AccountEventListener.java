package io.filmstudio.admin.account;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import io.filmstudio.contract.user.UserUpdated;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feeds the accounts. */
@Component
class AccountEventListener {

    private static final String QUEUE = "${studio.messaging.prefix}admin-service.";

    private final Inbox inbox;
    private final AccountReadModel accounts;

    AccountEventListener(Inbox inbox, AccountReadModel accounts) {
        this.inbox = inbox;
        this.accounts = accounts;
    }

    @Transactional
    @RabbitListener(queues = QUEUE + UserRegistered.ROUTING_KEY)
    void on(@Payload UserRegistered event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + UserUpdated.ROUTING_KEY)
    void on(@Payload UserUpdated event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + UserSuspended.ROUTING_KEY)
    void on(@Payload UserSuspended event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + UserReinstated.ROUTING_KEY)
    void on(@Payload UserReinstated event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + WalletBalanceChanged.ROUTING_KEY)
    void on(@Payload WalletBalanceChanged event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.apply(event);
        }
    }

    @Transactional
    @RabbitListener(queues = QUEUE + SubscriptionChanged.ROUTING_KEY)
    void on(@Payload SubscriptionChanged event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            accounts.apply(event);
        }
    }
}
