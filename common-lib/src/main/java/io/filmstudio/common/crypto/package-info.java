/** Secrets that lie where others can read them. */
@NullMarked
package io.filmstudio.common.crypto;

import org.jspecify.annotations.NullMarked;
