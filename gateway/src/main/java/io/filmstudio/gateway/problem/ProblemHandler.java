package io.filmstudio.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last word on every exception, before Boot's own handler. */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter problems;

    ProblemHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // the answer has begun: breaking it off is all that can still be said
            return Mono.error(failure);
        }
        return problems.write(exchange, problem(exchange, failure));
    }

    private static Problem problem(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal.problem();
        }
        if (failure instanceof ErrorResponse known) {
            return StandardProblem.of(known.getStatusCode());
        }
        HttpStatus status = upstreamStatus(failure);
        log(exchange, status, failure);
        return StandardProblem.of(status);
    }

    /** With the trace id by hand, for a reactive thread has none of its own. */
    private static void log(ServerWebExchange exchange, HttpStatus status, Throwable failure) {
        String trace = ProblemWriter.traceId(exchange).orElse("none");
        var entry = status == HttpStatus.INTERNAL_SERVER_ERROR ? log.atError().setCause(failure) : log.atWarn();
        entry.addKeyValue("traceId", trace)
                .log("{} for {}: {}", status.value(), exchange.getRequest().getPath(), failure.toString());
    }

    private static HttpStatus upstreamStatus(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException _, ConnectException _, UnknownHostException _ ->
                HttpStatus.SERVICE_UNAVAILABLE;
            case TimeoutException _ -> HttpStatus.GATEWAY_TIMEOUT;
            case IOException _ -> HttpStatus.BAD_GATEWAY;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
