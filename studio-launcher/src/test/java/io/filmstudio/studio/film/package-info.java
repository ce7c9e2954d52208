@NullMarked
package io.filmstudio.studio.film;

import org.jspecify.annotations.NullMarked;
