/** From speech sounds to the shape of a mouth. */
@NullMarked
package io.filmstudio.worker.picture.speech;

import org.jspecify.annotations.NullMarked;
