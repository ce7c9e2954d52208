package io.filmstudio.worker.provider;

import java.time.Duration;

/**
 * How a provider does business.
 *
 * @param longest the longest that a piece of work may take before it is given up
 * @param watchEvery how often it is asked how far it is
 * @param paid whether every accepted call costs money
 * @param resumable whether work is submitted under our own id, so that the same id is never done twice and can be asked
 *     about later
 * @param largestReplyBytes more is not read
 */
public record Terms(
        String provider,
        String model,
        Duration longest,
        Duration watchEvery,
        boolean paid,
        boolean resumable,
        long largestReplyBytes) {

    /** Whether a later attempt must know that it was begun. */
    boolean remembered() {
        return paid || resumable;
    }
}
