/** Who may have nothing made at present. */
@NullMarked
package io.filmstudio.aijob.standing;

import org.jspecify.annotations.NullMarked;
