/** Tries ended jobs again on behalf of their owners. */
@NullMarked
package io.filmstudio.admin.retry;

import org.jspecify.annotations.NullMarked;
