/** What people may write: text that is text, not too long, and whole. */
@NullMarked
package io.filmstudio.project.text;

import org.jspecify.annotations.NullMarked;
