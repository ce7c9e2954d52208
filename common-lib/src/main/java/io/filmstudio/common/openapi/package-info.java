/** The description of a service's API, made from its controllers, their annotations and their comments. */
@NullMarked
package io.filmstudio.common.openapi;

import org.jspecify.annotations.NullMarked;
