/** From a request to a paid and queued job. */
@NullMarked
package io.filmstudio.aijob.submission;

import org.jspecify.annotations.NullMarked;
