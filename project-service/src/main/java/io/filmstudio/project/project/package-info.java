/** A project from draft to film: creating, finding, editing, deleting, and the states it passes through. */
@NullMarked
package io.filmstudio.project.project;

import org.jspecify.annotations.NullMarked;
