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
        tasks.takeTurn();
        List<Backlog> backlogs = tasks.backlogs();
        List<String> ready = backlogs.stream()
                .filter(Backlog::ready)
                .map(Backlog::capability)
                .toList();
        if (ready.isEmpty()) {
            return List.of();
        }
        Slots slots = new Slots(workers.alive(), tasks.runningByWorker());
        backlogs.forEach(backlog -> slots.take(backlog.capability(), backlog.announced()));
        return take(ready, slots);
    }

    /** First a fair share for each capability, since workers with several share their slots; then the rest. */
    private List<Announcement> take(List<String> ready, Slots slots) {
        List<Announcement> taken = new ArrayList<>();
        List<String> hungry = new ArrayList<>();
        int left = ready.size();
        for (String capability : ready) {
            int share = Math.ceilDiv(slots.of(capability), left--);
            List<Announcement> served = take(capability, share, slots);
            taken.addAll(served);
            if (served.size() == share) {
                hungry.add(capability);
            }
        }
        hungry.forEach(capability -> taken.addAll(take(capability, slots.of(capability), slots)));
        return taken;
    }

    private List<Announcement> take(String capability, int limit, Slots slots) {
        List<Announcement> taken = limit == 0 ? List.of() : tasks.take(capability, limit, properties.announced());
        slots.take(capability, taken.size());
        return taken;
    }
}
