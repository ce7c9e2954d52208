package io.filmstudio.worker.lease;

/** Wakes one waiting thread. A ring is not lost when nobody waits; several rings may be heard as one. */
final class Bell {

    private boolean rung;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Waits until it rings, but not longer than that. */
    synchronized void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; !rung && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        rung = false;
    }
}
