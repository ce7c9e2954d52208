/** Mails that carry single-use tokens. */
@NullMarked
package io.filmstudio.user.mail;

import org.jspecify.annotations.NullMarked;
