/** Finds in any recording of speech how the mouth of whoever speaks may have moved. */
@NullMarked
package io.filmstudio.worker.lipsync;

import org.jspecify.annotations.NullMarked;
