package io.filmstudio.common.outbox;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} of the current span, kept with an event or a task so that its handling joins the same trace. */
public class TraceHeader {

    private final @Nullable Tracer tracer;

    TraceHeader(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** Null outside of any span. */
    public @Nullable String current() {
        TraceContext context =
                tracer == null ? null : tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + "0".repeat(32 - context.traceId().length()) + context.traceId() + "-" + context.spanId() + "-"
                + flags;
    }
}
