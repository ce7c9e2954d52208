/** Reads a script, whatever its form, and decides the whole film from it. */
@NullMarked
package io.filmstudio.script;

import org.jspecify.annotations.NullMarked;
