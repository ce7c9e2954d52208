/** Events that project-service publishes. */
@NullMarked
package io.filmstudio.contract.project;

import org.jspecify.annotations.NullMarked;
