/** The one door: routes, tokens, rate limits. */
@NullMarked
package io.filmstudio.gateway;

import org.jspecify.annotations.NullMarked;
