/** Keeps what a local server knows across restarts. */
@NullMarked
package io.filmstudio.embedded.store;

import org.jspecify.annotations.NullMarked;
