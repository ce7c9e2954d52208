/** The YouTube channel that a user has connected. */
@NullMarked
package io.filmstudio.youtube.channel;

import org.jspecify.annotations.NullMarked;
