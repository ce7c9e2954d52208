/** Where to cut and how the camera frames and moves. */
@NullMarked
package io.filmstudio.worker.picture.shot;

import org.jspecify.annotations.NullMarked;
