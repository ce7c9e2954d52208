/** Plans paid by the month: the tier and the monthly credits. */
@NullMarked
package io.filmstudio.credit.subscription;

import org.jspecify.annotations.NullMarked;
