/** Who may call what: every route there is, called by everybody who may not. */
@NullMarked
package io.filmstudio.e2e.access;

import org.jspecify.annotations.NullMarked;
