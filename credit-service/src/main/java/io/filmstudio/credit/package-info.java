/** Credit service: wallets, holds, plans and payments. */
@NullMarked
package io.filmstudio.credit;

import org.jspecify.annotations.NullMarked;
