/** Asks credit-service for holds. */
@NullMarked
package io.filmstudio.aijob.credit;

import org.jspecify.annotations.NullMarked;
