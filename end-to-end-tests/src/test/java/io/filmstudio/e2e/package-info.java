/** The product from outside: a client at the gateway, processes that are killed, films that play. */
@NullMarked
package io.filmstudio.e2e;

import org.jspecify.annotations.NullMarked;
