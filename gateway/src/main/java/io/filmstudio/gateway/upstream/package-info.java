/** What is done when a service is slow, broken or away. */
@NullMarked
package io.filmstudio.gateway.upstream;

import org.jspecify.annotations.NullMarked;
