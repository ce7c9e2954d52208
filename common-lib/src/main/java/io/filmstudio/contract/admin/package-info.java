/** Events that admin-service publishes. */
@NullMarked
package io.filmstudio.contract.admin;

import org.jspecify.annotations.NullMarked;
