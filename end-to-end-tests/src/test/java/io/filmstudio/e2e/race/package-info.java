/** Many at once through the gateway, where one effect is right. */
@NullMarked
package io.filmstudio.e2e.race;

import org.jspecify.annotations.NullMarked;
