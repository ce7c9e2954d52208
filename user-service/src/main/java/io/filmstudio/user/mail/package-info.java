/** Mails: single-use tokens, and word of what was decided. */
@NullMarked
package io.filmstudio.user.mail;

import org.jspecify.annotations.NullMarked;
