/** Access tokens that die before their time. */
@NullMarked
package io.filmstudio.user.revocation;

import org.jspecify.annotations.NullMarked;
