/** Carries films from the media bucket to YouTube, whatever breaks on the way. */
@NullMarked
package io.filmstudio.youtube.transfer;

import org.jspecify.annotations.NullMarked;
