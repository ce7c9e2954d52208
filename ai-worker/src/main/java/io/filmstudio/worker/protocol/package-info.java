/** The worker's side of docs/worker-protocol.md: what goes over the wire to ai-job-service and to the object store. */
@NullMarked
package io.filmstudio.worker.protocol;

import org.jspecify.annotations.NullMarked;
