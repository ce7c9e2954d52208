/** The few pages for people: the browsable API, and where a payment page leads back to. */
@NullMarked
package io.filmstudio.gateway.page;

import org.jspecify.annotations.NullMarked;
