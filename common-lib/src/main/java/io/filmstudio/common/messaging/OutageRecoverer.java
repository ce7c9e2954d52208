package io.filmstudio.common.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.retry.MessageRecoverer;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Gives up only what is itself at fault. A message that failed for want of the database is held until that answers, and
 * then delivered again.
 */
final class OutageRecoverer implements MessageRecoverer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutageRecoverer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Fewer than the 20 after which a quorum queue drops a message. Other queues do not count, nor do they drop. */
    private static final long MOST_DELIVERIES = 15;

    private final MessageRecoverer deadLetters;
    private final JdbcClient jdbc;
    private final CountDownLatch closed = new CountDownLatch(1);

    OutageRecoverer(MessageRecoverer deadLetters, JdbcClient jdbc) {
        this.deadLetters = deadLetters;
        this.jdbc = jdbc;
    }

    @Override
    public void recover(Message message, Throwable cause) {
        if (!isOutage(cause) || deliveries(message) >= MOST_DELIVERIES) {
            deadLetters.recover(message, cause);
            return;
        }
        String queue = message.getMessageProperties().getConsumerQueue();
        log.warn("{} waits for the database", queue, cause);
        awaitDatabase();
        throw new ImmediateRequeueAmqpException(queue + " goes on", cause);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private static boolean isOutage(Throwable ex) {
        return Stream.iterate(ex, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessException);
    }

    private static long deliveries(Message message) {
        return message.getMessageProperties().getHeaders().get("x-delivery-count") instanceof Number count
                ? count.longValue()
                : 0;
    }

    private void awaitDatabase() {
        try {
            while (!isDatabaseThere() && !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                // the listener has nothing better to do: the next message needs the database too
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDatabaseThere() {
        try {
            return jdbc.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException _) {
            return false;
        }
    }
}
