/** One shape for errors and for paging. */
@NullMarked
package io.filmstudio.common.web;

import org.jspecify.annotations.NullMarked;
