/** The people of a story: found in its script or added, with the voice and the looks that their writer gives them. */
@NullMarked
package io.filmstudio.project.character;

import org.jspecify.annotations.NullMarked;
