/** What several benchmarks need: servers of their own, services in JVMs of their own, pgbench beside them. */
@NullMarked
package io.filmstudio.benchmarks;

import org.jspecify.annotations.NullMarked;
