/** What an account may do: its role, and whether it is suspended. */
@NullMarked
package io.filmstudio.user.standing;

import org.jspecify.annotations.NullMarked;
