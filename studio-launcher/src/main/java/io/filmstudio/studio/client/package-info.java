/** Talks to a studio that runs, through its gateway, or to one of its services as another service would. */
@NullMarked
package io.filmstudio.studio.client;

import org.jspecify.annotations.NullMarked;
