/** Gives people of this machine's studio their roles. */
@NullMarked
package io.filmstudio.studio.admin;

import org.jspecify.annotations.NullMarked;
