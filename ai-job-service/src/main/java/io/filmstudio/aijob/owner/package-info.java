/** What owners see of their jobs, and what they may do with them. */
@NullMarked
package io.filmstudio.aijob.owner;

import org.jspecify.annotations.NullMarked;
