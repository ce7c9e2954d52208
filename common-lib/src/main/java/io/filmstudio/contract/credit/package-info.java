/** Events that credit-service publishes. */
@NullMarked
package io.filmstudio.contract.credit;

import org.jspecify.annotations.NullMarked;
