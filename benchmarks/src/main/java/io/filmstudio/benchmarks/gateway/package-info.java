/** Requests per second and CPU per request of the gateway, beside a bare Spring Cloud Gateway. */
@NullMarked
package io.filmstudio.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
