/** Sessions: families of refresh tokens, each good for one use. */
@NullMarked
package io.filmstudio.user.session;

import org.jspecify.annotations.NullMarked;
