/** Voices, styles and genres that may be asked for. */
@NullMarked
package io.filmstudio.aijob.catalogue;

import org.jspecify.annotations.NullMarked;
