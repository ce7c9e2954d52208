/** Requests that no honest client sends, made from what the services say of themselves. */
@NullMarked
package io.filmstudio.e2e.malformed;

import org.jspecify.annotations.NullMarked;
