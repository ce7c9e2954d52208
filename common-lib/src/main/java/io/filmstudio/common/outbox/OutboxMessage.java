package io.filmstudio.common.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;

/** A row that waits to be sent. */
record OutboxMessage(long id, UUID messageId, String routingKey, String payload, @Nullable String traceparent) {

    Message toAmqp() {
        var properties = new MessageProperties();
        properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
        properties.setMessageId(messageId.toString());
        properties.setType(routingKey);
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        if (traceparent != null) {
            properties.setHeader("traceparent", traceparent);
        }
        return new Message(payload.getBytes(StandardCharsets.UTF_8), properties);
    }
}
