@NullMarked
package io.filmstudio.studio.client;

import org.jspecify.annotations.NullMarked;
