/** Clips, voices, tunes and lip-sync as jobs of their own. */
@NullMarked
package io.filmstudio.aijob.generation;

import org.jspecify.annotations.NullMarked;
