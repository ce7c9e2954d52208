/** Every refusal in the documented shape. */
@NullMarked
package io.filmstudio.gateway.problem;

import org.jspecify.annotations.NullMarked;
