/** What every service starts with: configuration names, ids, time. */
@NullMarked
package io.filmstudio.common;

import org.jspecify.annotations.NullMarked;
