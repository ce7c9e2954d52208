/** Password rules and bcrypt, with a bound on how many hashes run at once. */
@NullMarked
package io.filmstudio.user.password;

import org.jspecify.annotations.NullMarked;
