package io.filmstudio.common.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.retry.MessageRecoverer;

/** Counts the messages that are given up. Queues without any say zero, so that the first one shows as a rise. */
final class CountedDeadLetters implements MessageRecoverer {

    private final MessageRecoverer recoverer;
    private final MeterRegistry meters;

    CountedDeadLetters(MessageRecoverer recoverer, MeterRegistry meters, List<String> queues) {
        this.recoverer = recoverer;
        this.meters = meters;
        queues.forEach(this::counter);
    }

    @Override
    public void recover(Message message, Throwable cause) {
        recoverer.recover(message, cause);
        counter(message.getMessageProperties().getConsumerQueue()).increment();
    }

    private Counter counter(String queue) {
        return Counter.builder("studio.messages.given.up")
                .description("Messages that could not be handled and were put aside")
                .tag("queue", queue)
                .register(meters);
    }
}
