/** What plans there are and what a job costs. */
@NullMarked
package io.filmstudio.credit.plan;

import org.jspecify.annotations.NullMarked;
