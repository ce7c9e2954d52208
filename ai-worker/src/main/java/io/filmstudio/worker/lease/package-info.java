/** Holding a task: announcements, claims, heartbeats, and the end of an attempt in every way that it can end. */
@NullMarked
package io.filmstudio.worker.lease;

import org.jspecify.annotations.NullMarked;
