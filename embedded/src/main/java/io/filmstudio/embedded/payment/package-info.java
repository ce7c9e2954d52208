/** A payment page for a machine of one's own: Stripe's protocol, buttons to click, and no money that moves. */
@NullMarked
package io.filmstudio.embedded.payment;

import org.jspecify.annotations.NullMarked;
