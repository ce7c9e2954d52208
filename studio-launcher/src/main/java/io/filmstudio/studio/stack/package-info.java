/** Starts, watches and stops the infrastructure, the services and the worker. */
@NullMarked
package io.filmstudio.studio.stack;

import org.jspecify.annotations.NullMarked;
