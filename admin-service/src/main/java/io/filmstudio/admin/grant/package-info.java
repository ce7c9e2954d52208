/** Giving credits by hand. */
@NullMarked
package io.filmstudio.admin.grant;

import org.jspecify.annotations.NullMarked;
