/** Accounts, sign-in and the tokens that every service verifies. */
@NullMarked
package io.filmstudio.user;

import org.jspecify.annotations.NullMarked;
