package io.filmstudio.worker.task;

import io.filmstudio.worker.provider.ProviderException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a task could not be done, in words that its user may read. */
public final class TaskFailure extends RuntimeException {

    private static final int LONGEST_MESSAGE = 1000;

    private final String code;
    private final boolean retryable;

    private final @Nullable Duration retryAfter;

    private TaskFailure(String code, boolean retryable, @Nullable Duration retryAfter, String message) {
        super(message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
        this.code = code;
        this.retryable = retryable;
        this.retryAfter = retryAfter;
    }

    /** Nobody could do this task as it was given. */
    public static TaskFailure badInput(String message) {
        return rejected("bad-input", message);
    }

    /** Like {@link #badInput} with a code of its own. */
    public static TaskFailure rejected(String code, String message) {
        return new TaskFailure(code, false, null, message);
    }

    /** Another worker, or this one later, may well do it. */
    public static TaskFailure retryable(String code, String message) {
        return new TaskFailure(code, true, null, message);
    }

    /** A failure that nobody foresaw, judged by what it looks like. */
    public static TaskFailure of(Throwable cause) {
        if (cause instanceof TaskFailure failure) {
            return failure;
        }
        if (cause instanceof ProviderException provider) {
            return new TaskFailure(
                    provider.reason().code(),
                    provider.retryable(),
                    provider.retryAfter().orElse(null),
                    provider.sentence());
        }
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains("No space left on device")) {
                return retryable("disk-full", "The worker ran out of disk space.");
            }
            if (at instanceof OutOfMemoryError) {
                return retryable("out-of-memory", "The worker ran out of memory.");
            }
        }
        return retryable("engine-failed", "The engine failed on this task.");
    }

    public String code() {
        return code;
    }

    public boolean retryable() {
        return retryable;
    }

    /** Before which trying again is no use. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
