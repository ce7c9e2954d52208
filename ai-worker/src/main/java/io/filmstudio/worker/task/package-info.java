/** The kinds of task that this worker knows: each turns inputs and parameters into outputs. */
@NullMarked
package io.filmstudio.worker.task;

import org.jspecify.annotations.NullMarked;
