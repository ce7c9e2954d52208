/** Films on their way to YouTube. */
@NullMarked
package io.filmstudio.youtube.upload;

import org.jspecify.annotations.NullMarked;
