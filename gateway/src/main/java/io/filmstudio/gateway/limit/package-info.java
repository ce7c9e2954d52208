/** How often somebody may ask, counted in Redis for all replicas. */
@NullMarked
package io.filmstudio.gateway.limit;

import org.jspecify.annotations.NullMarked;
