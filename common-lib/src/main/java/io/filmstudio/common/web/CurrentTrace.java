package io.filmstudio.common.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trace that an answer can be found by in the logs. */
class CurrentTrace {

    private final @Nullable Tracer tracer;

    CurrentTrace(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    String id() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null
                ? UUID.randomUUID().toString().replace("-", "")
                : span.context().traceId();
    }
}
