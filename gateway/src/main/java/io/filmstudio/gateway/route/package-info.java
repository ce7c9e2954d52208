/** Which address goes to which service, and what a request may bring along. */
@NullMarked
package io.filmstudio.gateway.route;

import org.jspecify.annotations.NullMarked;
