/** What the payment provider tells, applied once. */
@NullMarked
package io.filmstudio.credit.webhook;

import org.jspecify.annotations.NullMarked;
