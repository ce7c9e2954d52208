/** Drawing tools: layers, camera, compositing, repeatable chance. */
@NullMarked
package io.filmstudio.worker.picture.canvas;

import org.jspecify.annotations.NullMarked;
