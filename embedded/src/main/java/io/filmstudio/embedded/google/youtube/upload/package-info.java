/** Resumable uploads as YouTube takes them. */
@NullMarked
package io.filmstudio.embedded.google.youtube.upload;

import org.jspecify.annotations.NullMarked;
