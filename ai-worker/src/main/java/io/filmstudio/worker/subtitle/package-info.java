/** Subtitles: what is read on the screen, when, and how it is written to files. */
@NullMarked
package io.filmstudio.worker.subtitle;

import org.jspecify.annotations.NullMarked;
