/** Paints the frames of a scene: see {@link io.filmstudio.worker.picture.ScenePainter}. */
@NullMarked
package io.filmstudio.worker.picture;

import org.jspecify.annotations.NullMarked;
