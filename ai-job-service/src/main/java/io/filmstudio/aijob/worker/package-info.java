/** Which workers are there and what they can do. */
@NullMarked
package io.filmstudio.aijob.worker;

import org.jspecify.annotations.NullMarked;
