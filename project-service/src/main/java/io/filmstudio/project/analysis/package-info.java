/** What the studio reads in a script, told before a film is made of it. */
@NullMarked
package io.filmstudio.project.analysis;

import org.jspecify.annotations.NullMarked;
