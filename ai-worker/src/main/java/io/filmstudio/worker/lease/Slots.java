package io.filmstudio.worker.lease;

/** How many tasks may run at once. */
public final class Slots {

    private final int total;
    private int taken;
    private Runnable onChange = () -> {};

    public Slots(int total) {
        this.total = total;
    }

    int total() {
        return total;
    }

    synchronized int free() {
        return total - taken;
    }

    synchronized boolean tryTake() {
        if (taken == total) {
            return false;
        }
        taken++;
        onChange.run();
        return true;
    }

    synchronized void giveBack() {
        taken--;
        onChange.run();
    }

    /** The listener is called whenever the number of free slots has changed; it must not block. */
    synchronized void onChange(Runnable listener) {
        onChange = listener;
    }
}
