/** Events that youtube-service publishes. */
@NullMarked
package io.filmstudio.contract.youtube;

import org.jspecify.annotations.NullMarked;
