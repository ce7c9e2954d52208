/** Live events of a job for watchers. */
@NullMarked
package io.filmstudio.aijob.feed;

import org.jspecify.annotations.NullMarked;
