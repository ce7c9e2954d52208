/** Proving an address, and a new password for one that was forgotten or is to change. */
@NullMarked
package io.filmstudio.user.recovery;

import org.jspecify.annotations.NullMarked;
