@NullMarked
package io.filmstudio.studio.data;

import org.jspecify.annotations.NullMarked;
