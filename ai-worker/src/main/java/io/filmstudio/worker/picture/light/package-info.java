/** The light of a scene: colours by hour, weather and style. */
@NullMarked
package io.filmstudio.worker.picture.light;

import org.jspecify.annotations.NullMarked;
