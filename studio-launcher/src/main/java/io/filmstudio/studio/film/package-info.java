/** From a script on disk to the film beside it, through the gateway alone. */
@NullMarked
package io.filmstudio.studio.film;

import org.jspecify.annotations.NullMarked;
