/** Tasks: what they are, their fair queue, and the parts that they leave behind. */
@NullMarked
package io.filmstudio.aijob.task;

import org.jspecify.annotations.NullMarked;
