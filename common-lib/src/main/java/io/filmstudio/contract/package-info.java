/** What the services tell each other: one package of event records per producer, JDK types only. */
@NullMarked
package io.filmstudio.contract;

import org.jspecify.annotations.NullMarked;
