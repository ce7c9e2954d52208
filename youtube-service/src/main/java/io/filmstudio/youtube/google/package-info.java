/** Google's authorization server: the right to act for a channel, asked for, renewed and given back. */
@NullMarked
package io.filmstudio.youtube.google;

import org.jspecify.annotations.NullMarked;
