@NullMarked
package io.filmstudio.studio.context;

import org.jspecify.annotations.NullMarked;
