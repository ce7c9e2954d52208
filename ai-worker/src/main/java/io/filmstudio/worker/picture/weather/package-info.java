/** What falls, blows and drifts before the camera. */
@NullMarked
package io.filmstudio.worker.picture.weather;

import org.jspecify.annotations.NullMarked;
