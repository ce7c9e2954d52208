@NullMarked
package io.filmstudio.studio.child;

import org.jspecify.annotations.NullMarked;
