/** Which tasks a job is made of, and when its result is good. */
@NullMarked
package io.filmstudio.aijob.graph;

import org.jspecify.annotations.NullMarked;
