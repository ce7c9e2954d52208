/** Who is asking: user tokens from outside, service tokens from inside. */
@NullMarked
package io.filmstudio.common.security;

import org.jspecify.annotations.NullMarked;
