package io.filmstudio.user.mail;

import io.filmstudio.common.inbox.Inbox;
import io.filmstudio.contract.admin.ModerationDecided;
import io.filmstudio.user.account.AccountService;
import java.util.UUID;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells authors what was decided about a text of theirs. */
@Component
class ModerationListener {

    private static final int RECOGNISABLE = 120;

    private final Inbox inbox;
    private final AccountService accounts;
    private final Mails mails;

    ModerationListener(Inbox inbox, AccountService accounts, Mails mails) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.mails = mails;
    }

    @Transactional
    @RabbitListener(queues = "${studio.messaging.prefix}user-service." + ModerationDecided.ROUTING_KEY)
    void on(@Payload ModerationDecided event, @Header(AmqpHeaders.MESSAGE_ID) UUID messageId) {
        if (inbox.accept(messageId)) {
            MailKind kind = event.approved() ? MailKind.TEXT_APPROVED : MailKind.TEXT_REJECTED;
            accounts.find(event.userId()).ifPresent(author -> mails.request(author.email(), kind, note(event)));
        }
    }

    private static String note(ModerationDecided event) {
        String words = event.excerpt().strip().replaceAll("\\s+", " ");
        int characters = words.codePointCount(0, words.length());
        String beginning = words.substring(0, words.offsetByCodePoints(0, Math.min(RECOGNISABLE, characters)));
        return event.reason() == null ? beginning : beginning + "\n\nThe reason: " + event.reason();
    }
}
