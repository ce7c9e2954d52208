/** The paper theatre: planes at depths, what is in front of and behind the actors. */
@NullMarked
package io.filmstudio.worker.picture.stage;

import org.jspecify.annotations.NullMarked;
