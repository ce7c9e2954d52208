/** Servers that start with the caller, keep their data in a folder, and leave nothing running behind. */
@NullMarked
package io.filmstudio.embedded;

import org.jspecify.annotations.NullMarked;
