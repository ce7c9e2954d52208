/** What the deployment files say, held against the code, so that neither can change without the other. */
@NullMarked
package io.filmstudio.deployment;

import org.jspecify.annotations.NullMarked;
