/** The YouTube Data API v3: channels, videos, playlists and their items. */
@NullMarked
package io.filmstudio.embedded.google.youtube.api;

import org.jspecify.annotations.NullMarked;
