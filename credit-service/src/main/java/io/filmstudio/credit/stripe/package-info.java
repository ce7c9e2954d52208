/** The payment provider: what is asked of it, and whether a message really comes from it. */
@NullMarked
package io.filmstudio.credit.stripe;

import org.jspecify.annotations.NullMarked;
