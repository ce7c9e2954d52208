/** Talks to AI providers over HTTP: what is submitted, what it may have cost, how it goes on, how it ended. */
@NullMarked
package io.filmstudio.worker.provider;

import org.jspecify.annotations.NullMarked;
