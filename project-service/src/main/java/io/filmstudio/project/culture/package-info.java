/** What a writer chooses about the culture that a film shows. */
@NullMarked
package io.filmstudio.project.culture;

import org.jspecify.annotations.NullMarked;
