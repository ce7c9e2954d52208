/** The YouTube Data API v3 in our words: refusals of YouTube are problems, 5xx those that pass by themselves. */
@NullMarked
package io.filmstudio.youtube.api;

import org.jspecify.annotations.NullMarked;
