/** Announces ready tasks to workers in fair order, and takes them back from those that fell silent. */
@NullMarked
package io.filmstudio.aijob.dispatch;

import org.jspecify.annotations.NullMarked;
