/** Texts that were flagged on submit, and what operators decide about them. */
@NullMarked
package io.filmstudio.admin.moderation;

import org.jspecify.annotations.NullMarked;
