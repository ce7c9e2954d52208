/** The books: wallets, append-only transfers, and the one statement that moves credits. */
@NullMarked
package io.filmstudio.credit.ledger;

import org.jspecify.annotations.NullMarked;
