/** Messages that no service could handle: kept, shown, and put back. */
@NullMarked
package io.filmstudio.admin.deadletter;

import org.jspecify.annotations.NullMarked;
