/** Google and YouTube for a machine of one's own: their protocols, pages to click on, and nobody who sees the films. */
@NullMarked
package io.filmstudio.embedded.google;

import org.jspecify.annotations.NullMarked;
