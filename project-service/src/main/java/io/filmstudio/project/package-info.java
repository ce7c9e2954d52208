/** Projects: scripts, and the films that were made of them. */
@NullMarked
package io.filmstudio.project;

import org.jspecify.annotations.NullMarked;
