package io.filmstudio.common.outbox;

import java.time.Duration;

/** When to try again what failed: after a pause that doubles with every failure in a row, up to a limit. */
class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final String what;
    private Duration pause = Duration.ZERO;
    private long failedAt;

    /**
     * @param what is tried, for the log
     */
    Backoff(String what) {
        this.what = what;
    }

    boolean isOver() {
        return !isFailing() || System.nanoTime() - failedAt >= pause.toNanos();
    }

    boolean isFailing() {
        return pause.isPositive();
    }

    void failed() {
        Duration doubled = isFailing() ? pause.multipliedBy(2) : FIRST;
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        failedAt = System.nanoTime();
    }

    void succeeded() {
        pause = Duration.ZERO;
    }

    @Override
    public String toString() {
        return what;
    }
}
