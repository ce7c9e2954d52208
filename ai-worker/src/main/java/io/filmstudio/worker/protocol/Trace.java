package io.filmstudio.worker.protocol;

import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace that a task belongs to, with a span of the worker's own.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 */
public record Trace(String traceId, String spanId) {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

    /** A new span in a trace, or in a new one where there is none. */
    static Trace following(@Nullable String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return new Trace(parts.matches() ? parts.group(1) : randomId() + randomId(), randomId());
    }

    static Trace of(@Nullable String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return parts.matches() ? new Trace(parts.group(1), parts.group(2)) : following(null);
    }

    private static String randomId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    /** For the header of that name. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    /** As {@link #call}. */
    public void run(Runnable work) {
        try (var _ = MDC.putCloseable("traceId", traceId);
                var _ = MDC.putCloseable("spanId", spanId)) {
            work.run();
        }
    }

    /** Runs something whose log lines carry the trace. */
    public <T> T call(Callable<T> work) throws Exception {
        try (var _ = MDC.putCloseable("traceId", traceId);
                var _ = MDC.putCloseable("spanId", spanId)) {
            return work.call();
        }
    }
}
