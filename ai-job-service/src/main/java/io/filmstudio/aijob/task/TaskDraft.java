package io.filmstudio.aijob.task;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A task before it is stored.
 *
 * @param name what it makes, unique within a job: {@code scene-voice-3}
 * @param cost estimated seconds of one worker
 * @param needs names of tasks that must succeed first
 */
public record TaskDraft(
        String name,
        TaskKind kind,
        double cost,
        List<String> needs,
        Map<String, Object> parameters,
        List<TaskInput> inputs) {

    /** The same task when some of what it needs has been made already. */
    public TaskDraft without(Set<String> made) {
        List<String> open = needs.stream().filter(need -> !made.contains(need)).toList();
        return new TaskDraft(name, kind, cost, open, parameters, inputs);
    }
}
