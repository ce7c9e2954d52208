package io.filmstudio.admin.deadletter;

import io.filmstudio.common.messaging.MessagingProperties;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what all services gave up from the broker into the table. A message is acknowledged once its row is committed:
 * should this process die in between, the message comes again and changes nothing.
 */
@Component
class DeadLetterCollector {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterCollector.class);
    private static final int LONGEST_REASON = 2000;

    private final DeadLetterRepository letters;
    private final MessagingProperties messaging;

    DeadLetterCollector(DeadLetterRepository letters, MessagingProperties messaging) {
        this.letters = letters;
        this.messaging = messaging;
    }

    @Transactional
    void collect(Message message) {
        DeadLetter letter = letter(message);
        if (letters.keep(letter)) {
            log.warn("{} gave up message {}: {}", letter.service(), letter.messageId(), letter.reason());
        }
    }

    private DeadLetter letter(Message message) {
        MessageProperties properties = message.getMessageProperties();
        Map<String, Object> headers = properties.getHeaders();
        String queue = source(Objects.requireNonNull(properties.getConsumerQueue()));
        String messageId = storable(properties.getMessageId());
        return new DeadLetter(
                DeadLetter.id(queue, messageId, message.getBody()),
                queue,
                messageId,
                storable(properties.getType()),
                storable(properties.getContentType()),
                storable(headers.get("traceparent")),
                message.getBody(),
                reason(headers.get("x-exception-message")),
                "dead",
                headers.get(DeadLetterSender.REPLAYS) instanceof Number replays ? replays.intValue() : 0,
                null,
                null);
    }

    private String source(String deadQueue) {
        return deadQueue.substring(
                messaging.prefix().length(), deadQueue.length() - MessagingProperties.DEAD_SUFFIX.length());
    }

    private static String reason(@Nullable Object header) {
        String reason = Objects.requireNonNullElse(storable(header), "unknown");
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static @Nullable String storable(@Nullable Object text) {
        return text == null ? null : text.toString().replace('\0', ' ');
    }
}
