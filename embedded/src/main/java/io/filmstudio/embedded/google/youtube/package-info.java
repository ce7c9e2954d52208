/** Channels, videos and playlists of the local YouTube, and the faults that a test can order. */
@NullMarked
package io.filmstudio.embedded.google.youtube;

import org.jspecify.annotations.NullMarked;
