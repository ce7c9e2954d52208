/** How every page of the local Google looks. */
@NullMarked
package io.filmstudio.embedded.google.page;

import org.jspecify.annotations.NullMarked;
