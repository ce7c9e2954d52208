/** What is above: air, sun, moon, stars, clouds, birds. */
@NullMarked
package io.filmstudio.worker.picture.sky;

import org.jspecify.annotations.NullMarked;
