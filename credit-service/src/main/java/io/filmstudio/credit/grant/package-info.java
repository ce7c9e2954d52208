/** Credits and tiers given by other services. */
@NullMarked
package io.filmstudio.credit.grant;

import org.jspecify.annotations.NullMarked;
