/** Signing up and in with a password, and the lock after too many failures. */
@NullMarked
package io.filmstudio.user.signin;

import org.jspecify.annotations.NullMarked;
