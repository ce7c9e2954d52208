/** Choices from the lists of what the engine can do. */
@NullMarked
package io.filmstudio.project.choice;

import org.jspecify.annotations.NullMarked;
