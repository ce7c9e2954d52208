/** Speaks the lines of a scene and tells when every word and every sound of them is heard. */
@NullMarked
package io.filmstudio.worker.voice;

import org.jspecify.annotations.NullMarked;
