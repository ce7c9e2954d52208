@NullMarked
package io.filmstudio.studio.stack;

import org.jspecify.annotations.NullMarked;
