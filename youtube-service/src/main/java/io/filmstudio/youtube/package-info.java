/** Publishing films on YouTube. */
@NullMarked
package io.filmstudio.youtube;

import org.jspecify.annotations.NullMarked;
