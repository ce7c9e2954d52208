/** The versions of a film: each is one job, submitted until its outcome is known, and followed to its end. */
@NullMarked
package io.filmstudio.project.version;

import org.jspecify.annotations.NullMarked;
