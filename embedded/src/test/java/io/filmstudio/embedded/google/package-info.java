@NullMarked
package io.filmstudio.embedded.google;

import org.jspecify.annotations.NullMarked;
