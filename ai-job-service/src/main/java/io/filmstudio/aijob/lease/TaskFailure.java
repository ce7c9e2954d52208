package io.filmstudio.aijob.lease;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says when it could not do a task.
 *
 * @param code stable, such as {@code no-face}
 * @param message a sentence for the owner of the job
 * @param retryable false when the same input will fail again
 * @param retryAfter what a provider asked for
 */
record TaskFailure(String code, String message, boolean retryable, @Nullable Duration retryAfter) {}
