/** A message has its effect once, however often it is delivered. */
@NullMarked
package io.filmstudio.common.inbox;

import org.jspecify.annotations.NullMarked;
