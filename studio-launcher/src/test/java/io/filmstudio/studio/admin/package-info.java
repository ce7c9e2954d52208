@NullMarked
package io.filmstudio.studio.admin;

import org.jspecify.annotations.NullMarked;
