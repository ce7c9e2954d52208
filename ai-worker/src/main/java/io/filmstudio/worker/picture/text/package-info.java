/** Letters on the picture: subtitles, cards, the mark. */
@NullMarked
package io.filmstudio.worker.picture.text;

import org.jspecify.annotations.NullMarked;
