/** Runs another main class, for as long as the launcher that started this process lives. */
@NullMarked
package io.filmstudio.studio.child;

import org.jspecify.annotations.NullMarked;
