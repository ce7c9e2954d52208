/** Painters of people and how they act. */
@NullMarked
package io.filmstudio.worker.picture.figure;

import org.jspecify.annotations.NullMarked;
