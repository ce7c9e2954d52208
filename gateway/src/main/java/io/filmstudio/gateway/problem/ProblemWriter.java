package io.filmstudio.gateway.problem;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems (RFC 9457) with the documented members. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfter() != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(problem.retryAfter())));
        }
        DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(members(exchange, problem)));
        return response.writeWith(Mono.just(body));
    }

    private static Map<String, Object> members(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + problem.slug());
        members.put("title", problem.title());
        members.put("status", problem.status().value());
        members.put("detail", problem.sentence());
        members.put("instance", exchange.getRequest().getURI().getRawPath());
        members.put("error", problem.sentence());
        if (problem.retryAfter() != null) {
            members.put("retryAfter", seconds(problem.retryAfter()));
        }
        Problem.Violation violation = problem.violation();
        if (violation != null) {
            List<Problem.Violation> violations = List.of(violation);
            members.put(
                    "details",
                    Map.of("field", violation.field(), "message", violation.message(), "violations", violations));
            members.put("violations", violations);
        }
        traceId(exchange).ifPresent(id -> members.put("traceId", id));
        return members;
    }

    private static long seconds(Duration delay) {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }

    static Optional<String> traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId());
    }
}
