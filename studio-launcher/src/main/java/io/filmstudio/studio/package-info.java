/** The command line: one class a command, and what they all take. */
@NullMarked
package io.filmstudio.studio;

import org.jspecify.annotations.NullMarked;
