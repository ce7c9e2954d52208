/** Jobs, their tasks, and the dispatch of these to the workers. */
@NullMarked
package io.filmstudio.aijob;

import org.jspecify.annotations.NullMarked;
