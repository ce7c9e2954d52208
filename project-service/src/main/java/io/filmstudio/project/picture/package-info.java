/** Pictures from people: decoded within bounds, painted anew without whatever else they carried, looked at for colours. */
@NullMarked
package io.filmstudio.project.picture;

import org.jspecify.annotations.NullMarked;
