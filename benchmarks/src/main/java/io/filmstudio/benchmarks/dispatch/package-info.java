/** From submit to worker start, and whole lives of jobs per second, beside pgbench on the same server. */
@NullMarked
package io.filmstudio.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
