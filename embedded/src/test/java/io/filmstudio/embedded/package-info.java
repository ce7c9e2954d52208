@NullMarked
package io.filmstudio.embedded;

import org.jspecify.annotations.NullMarked;
