package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.worker.WorkerRegistry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides which tasks are announced next. */
@Component
class DispatchRound {

    private final DispatchRepository tasks;
    private final WorkerRegistry workers;
    private final DispatchProperties properties;

    DispatchRound(DispatchRepository tasks, WorkerRegistry workers, DispatchProperties properties) {
        this.tasks = tasks;
        this.workers = workers;
        this.properties = properties;
    }

    /** Takes as many tasks as the workers have room for; the caller announces them once this has committed. */
    @Transactional
    List<Announcement> take() {
        List<String> ready = tasks.readyCapabilities();
        if (ready.isEmpty() || !tasks.isAlone()) {
            return List.of();
        }
        Slots slots = new Slots(workers.alive(), tasks.runningByWorker());
        tasks.announcedByCapability().forEach(slots::take);
        List<Announcement> taken = new ArrayList<>();
        // first a fair share for each capability, since workers with several share their slots; then the rest
        int left = ready.size();
        for (String capability : ready) {
            taken.addAll(take(capability, Math.ceilDiv(slots.of(capability), left--), slots));
        }
        for (String capability : ready) {
            taken.addAll(take(capability, slots.of(capability), slots));
        }
        return taken;
    }

    private List<Announcement> take(String capability, int limit, Slots slots) {
        List<Announcement> taken = limit == 0 ? List.of() : tasks.take(capability, limit, properties.announced());
        slots.take(capability, taken.size());
        return taken;
    }
}
