/** What several Spring contexts in one JVM need: their own auto-configurations and their own log. */
@NullMarked
package io.filmstudio.studio.context;

import org.jspecify.annotations.NullMarked;
