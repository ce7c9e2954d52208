/** Where films are watched. */
@NullMarked
package io.filmstudio.embedded.google.youtube.page;

import org.jspecify.annotations.NullMarked;
