package io.filmstudio.aijob.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Tasks that take up slots.
 *
 * @param workerId who runs them, or null while they are announced and nobody has claimed them yet
 */
record Occupied(@Nullable String workerId, String capability, int tasks) {}
