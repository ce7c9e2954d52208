/** Credits set aside for a job until it ends: placed, then captured, released or expired, exactly once. */
@NullMarked
package io.filmstudio.credit.hold;

import org.jspecify.annotations.NullMarked;
