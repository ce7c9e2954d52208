package io.filmstudio.common.messaging;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Names on the broker.
 *
 * @param prefix put before the name of every exchange and queue, so that several studios can share a broker
 * @param queueType {@code classic} (default) or {@code quorum}; anything but classic needs RabbitMQ
 */
@Validated
@ConfigurationProperties("studio.messaging")
public record MessagingProperties(
        @DefaultValue("") String prefix,
        @DefaultValue("classic") @Pattern(regexp = "classic|quorum") String queueType) {

    /** A queue of messages that could not be handled has the name of the one they came from, and this. */
    public static final String DEAD_SUFFIX = ".dead";

    /** The topic exchange of all events. */
    public String exchangeName() {
        return prefix + "studio.events";
    }

    /** Arguments for every queue; none for classic queues, since brokers other than RabbitMQ refuse unknown ones. */
    public Map<String, Object> queueArguments() {
        return queueType.equals("classic") ? Map.of() : Map.of("x-queue-type", queueType);
    }
}
