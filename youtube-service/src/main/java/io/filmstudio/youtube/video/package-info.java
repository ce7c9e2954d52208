/** Films that are on YouTube, and how often they were watched. */
@NullMarked
package io.filmstudio.youtube.video;

import org.jspecify.annotations.NullMarked;
