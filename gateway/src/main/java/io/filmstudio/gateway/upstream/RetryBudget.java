package io.filmstudio.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** Allows one retry for every five requests, so that a service in trouble is not asked twice as much as a sound one. */
final class RetryBudget {

    private static final int COST = 5;
    private static final int MOST = 10 * COST;

    private final AtomicInteger earned = new AtomicInteger(MOST);

    void earn() {
        earned.updateAndGet(amount -> Math.min(MOST, amount + 1));
    }

    boolean spend() {
        return earned.getAndUpdate(amount -> amount >= COST ? amount - COST : amount) >= COST;
    }
}
