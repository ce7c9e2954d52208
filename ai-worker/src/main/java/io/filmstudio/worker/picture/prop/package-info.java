/** The nouns of a scene shown as things. */
@NullMarked
package io.filmstudio.worker.picture.prop;

import org.jspecify.annotations.NullMarked;
