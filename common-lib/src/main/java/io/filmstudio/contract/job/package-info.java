/** Events that ai-job-service publishes. */
@NullMarked
package io.filmstudio.contract.job;

import org.jspecify.annotations.NullMarked;
