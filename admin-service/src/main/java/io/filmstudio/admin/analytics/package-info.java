/** Figures about the whole studio. */
@NullMarked
package io.filmstudio.admin.analytics;

import org.jspecify.annotations.NullMarked;
