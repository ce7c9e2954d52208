/** The answer to a repeated request is the first answer. */
@NullMarked
package io.filmstudio.common.idempotency;

import org.jspecify.annotations.NullMarked;
