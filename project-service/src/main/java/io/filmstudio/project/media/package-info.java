/** How stored media reaches those who may see it. */
@NullMarked
package io.filmstudio.project.media;

import org.jspecify.annotations.NullMarked;
