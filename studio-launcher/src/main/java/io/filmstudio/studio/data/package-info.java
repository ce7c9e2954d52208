/** The folder that a stack keeps its data, secrets and state in. */
@NullMarked
package io.filmstudio.studio.data;

import org.jspecify.annotations.NullMarked;
