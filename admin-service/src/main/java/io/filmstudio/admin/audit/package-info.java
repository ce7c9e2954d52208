/** Who did what, when, from where, in an order that cannot be rewritten unseen. */
@NullMarked
package io.filmstudio.admin.audit;

import org.jspecify.annotations.NullMarked;
