package io.filmstudio.aijob.task;

import org.jspecify.annotations.Nullable;

/**
 * A file that a task reads.
 *
 * @param name what the worker calls it
 * @param task the task of the same job that made it, or null when {@code object} is a whole key
 * @param object the file's name in what that task made, or its key
 */
public record TaskInput(String name, @Nullable String task, String object) {

    public static TaskInput made(String name, String task, String object) {
        return new TaskInput(name, task, object);
    }

    public static TaskInput stored(String name, String key) {
        return new TaskInput(name, null, key);
    }
}
