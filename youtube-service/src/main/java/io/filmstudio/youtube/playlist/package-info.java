/** Playlists on YouTube. */
@NullMarked
package io.filmstudio.youtube.playlist;

import org.jspecify.annotations.NullMarked;
