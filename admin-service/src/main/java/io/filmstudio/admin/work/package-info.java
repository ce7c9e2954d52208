/** Projects and jobs of all users: read models of what the other services tell. */
@NullMarked
package io.filmstudio.admin.work;

import org.jspecify.annotations.NullMarked;
