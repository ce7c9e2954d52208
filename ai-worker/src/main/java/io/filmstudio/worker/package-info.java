/** Takes tasks from ai-job-service and makes parts of films of them. */
@NullMarked
package io.filmstudio.worker;

import org.jspecify.annotations.NullMarked;
