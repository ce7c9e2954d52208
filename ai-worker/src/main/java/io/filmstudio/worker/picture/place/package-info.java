/** Painters of places. */
@NullMarked
package io.filmstudio.worker.picture.place;

import org.jspecify.annotations.NullMarked;
