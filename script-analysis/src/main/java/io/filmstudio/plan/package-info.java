/** What a film will be: the plan that script analysis makes and that every later task reads. */
@NullMarked
package io.filmstudio.plan;

import org.jspecify.annotations.NullMarked;
