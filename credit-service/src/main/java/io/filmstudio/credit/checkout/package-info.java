/** Credits bought by the dozen, and taken back when the money goes back. */
@NullMarked
package io.filmstudio.credit.checkout;

import org.jspecify.annotations.NullMarked;
