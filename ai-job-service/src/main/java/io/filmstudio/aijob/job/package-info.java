/** Jobs: their states, the log of what happened to them, and what their owners see. */
@NullMarked
package io.filmstudio.aijob.job;

import org.jspecify.annotations.NullMarked;
