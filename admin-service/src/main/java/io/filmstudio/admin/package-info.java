/** What operators see and do. */
@NullMarked
package io.filmstudio.admin;

import org.jspecify.annotations.NullMarked;
