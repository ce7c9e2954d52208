/** Events leave a service through a table, in the transaction that caused them. */
@NullMarked
package io.filmstudio.common.outbox;

import org.jspecify.annotations.NullMarked;
