/** The last touch on every frame. */
@NullMarked
package io.filmstudio.worker.picture.finish;

import org.jspecify.annotations.NullMarked;
