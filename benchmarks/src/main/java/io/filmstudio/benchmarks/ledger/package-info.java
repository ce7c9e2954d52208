/** Holds per second through credit-service's own code, beside pgbench on the same server. */
@NullMarked
package io.filmstudio.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
