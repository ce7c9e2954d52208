/** Pictures and sound into files and back: everything that ffmpeg does for the studio. */
@NullMarked
package io.filmstudio.worker.media;

import org.jspecify.annotations.NullMarked;
