/** What a user sees of the ledger: the balance, its history, and the news that it changed. */
@NullMarked
package io.filmstudio.credit.wallet;

import org.jspecify.annotations.NullMarked;
