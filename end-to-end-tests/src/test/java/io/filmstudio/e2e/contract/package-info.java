/** The routes that were promised first, and must answer in exactly the shape that was promised. */
@NullMarked
package io.filmstudio.e2e.contract;

import org.jspecify.annotations.NullMarked;
