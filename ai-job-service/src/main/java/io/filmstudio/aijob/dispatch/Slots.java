package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.worker.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many tasks may still be announced. A worker is good for its free slots, and shares them among its capabilities.
 * Nothing is announced to a full one, which would not hear it before the announcement lapses: whoever ends a task wakes
 * the dispatcher.
 */
final class Slots {

    private final List<Share> shares = new ArrayList<>();

    /** @param running tasks by the worker that runs them */
    Slots(List<Worker> workers, Map<String, Integer> running) {
        workers.stream()
                .map(worker -> new Share(
                        worker.capabilities(), Math.max(0, worker.slots() - running.getOrDefault(worker.id(), 0))))
                .forEach(shares::add);
        shares.sort(Comparator.comparingInt(share -> share.capabilities.size()));
    }

    int of(String capability) {
        return shares.stream()
                .filter(share -> share.capabilities.contains(capability))
                .mapToInt(share -> share.left)
                .sum();
    }

    /** Books announced tasks on the workers who can do least else. */
    void take(String capability, int tasks) {
        int open = tasks;
        for (Share share : shares) {
            if (share.capabilities.contains(capability)) {
                int taken = Math.min(open, share.left);
                share.left -= taken;
                open -= taken;
            }
        }
    }

    private static final class Share {

        private final List<String> capabilities;
        private int left;

        private Share(List<String> capabilities, int left) {
            this.capabilities = capabilities;
            this.left = left;
        }
    }
}
