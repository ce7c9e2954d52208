/** Keeps what must not be made out until an admin has looked at it. */
@NullMarked
package io.filmstudio.aijob.moderation;

import org.jspecify.annotations.NullMarked;
