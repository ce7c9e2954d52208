/** Keys derived from this service's one secret. */
@NullMarked
package io.filmstudio.user.secret;

import org.jspecify.annotations.NullMarked;
