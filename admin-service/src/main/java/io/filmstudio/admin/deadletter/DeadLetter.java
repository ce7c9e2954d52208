package io.filmstudio.admin.deadletter;

import io.filmstudio.common.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that a service gave up.
 *
 * @param id the same for each copy of the message on that queue
 * @param queue the queue it came from, without the studio's prefix: service, dot, event
 * @param replays how often it was put back
 * @param diedAt when it was last given up
 */
record DeadLetter(
        UUID id,
        String queue,
        @Nullable String messageId,
        @Nullable String type,
        @Nullable String contentType,
        @Nullable String traceparent,
        byte[] body,
        String reason,
        String status,
        int replays,
        @Nullable Instant diedAt,
        @Nullable Instant replayedAt) {

    /** A message without an id is told by its content. */
    static UUID id(String queue, @Nullable String messageId, byte[] body) {
        String name = messageId == null ? new String(body, StandardCharsets.ISO_8859_1) : messageId;
        return Uuids.v5("dead:" + queue + ":" + name);
    }

    String service() {
        return queue.substring(0, queue.indexOf('.'));
    }

    String event() {
        return queue.substring(queue.indexOf('.') + 1);
    }
}
