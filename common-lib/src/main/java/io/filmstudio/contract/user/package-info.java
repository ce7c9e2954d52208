/** Events that user-service publishes. */
@NullMarked
package io.filmstudio.contract.user;

import org.jspecify.annotations.NullMarked;
