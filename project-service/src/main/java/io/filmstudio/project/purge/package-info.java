/** The end of deleted projects: when nobody can want them back, their media and rows go. */
@NullMarked
package io.filmstudio.project.purge;

import org.jspecify.annotations.NullMarked;
