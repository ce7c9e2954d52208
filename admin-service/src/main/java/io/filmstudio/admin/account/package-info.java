/** Users as operators see them: a read model of what the other services tell. */
@NullMarked
package io.filmstudio.admin.account;

import org.jspecify.annotations.NullMarked;
