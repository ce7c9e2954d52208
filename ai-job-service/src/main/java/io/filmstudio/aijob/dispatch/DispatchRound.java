package io.filmstudio.aijob.dispatch;

import io.filmstudio.aijob.worker.WorkerRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<String> ready = tasks.readyCapabilities();
        return ready.isEmpty() ? List.of() : take(ready, slots());
    }

    private Slots slots() {
        List<Occupied> occupied = tasks.occupied();
        Map<String, Integer> running = occupied.stream()
                .filter(some -> some.workerId() != null)
                .collect(Collectors.toMap(Occupied::workerId, Occupied::tasks, Integer::sum));
        Slots slots = new Slots(workers.alive(), running);
        occupied.stream()
                .filter(some -> some.workerId() == null)
                .forEach(announced -> slots.take(announced.capability(), announced.tasks()));
        return slots;
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
