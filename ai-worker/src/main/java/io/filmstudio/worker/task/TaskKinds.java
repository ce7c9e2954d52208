package io.filmstudio.worker.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that this worker can do, by name. */
public final class TaskKinds {

    private final Map<String, TaskKind> byName;

    public TaskKinds(List<TaskKind> kinds) {
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskKind::name, Function.identity()));
    }

    /** @throws TaskFailure if this worker is too old or too small for it; another may not be */
    public TaskKind get(String name) {
        TaskKind kind = byName.get(name);
        if (kind == null) {
            throw TaskFailure.retryable("unknown-kind", "This worker does not know tasks of kind " + name + ".");
        }
        return kind;
    }

    public Set<String> capabilities() {
        return byName.values().stream().map(TaskKind::capability).collect(Collectors.toCollection(TreeSet::new));
    }
}
