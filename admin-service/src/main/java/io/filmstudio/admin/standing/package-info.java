/** Bars users and lets them back in. */
@NullMarked
package io.filmstudio.admin.standing;

import org.jspecify.annotations.NullMarked;
