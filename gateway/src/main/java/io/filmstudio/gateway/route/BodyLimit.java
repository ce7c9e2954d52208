package io.filmstudio.gateway.route;

import io.filmstudio.gateway.problem.ProblemException;
import io.filmstudio.gateway.problem.StandardProblem;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies over the limit: an announced one before it is sent, the others as soon as they are too long. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodyLimit implements WebFilter {

    private final RequestProperties limits;

    BodyLimit(RequestProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long maxBytes = maxBytes(request);
        long announced = request.getHeaders().getContentLength();
        if (announced > maxBytes) {
            return Mono.error(tooLarge());
        }
        if (announced >= 0 || !request.getHeaders().containsHeader("Transfer-Encoding")) {
            return chain.filter(exchange);
        }
        return chain.filter(
                exchange.mutate().request(new Counted(request, maxBytes)).build());
    }

    /** Whether what comes is a picture, or a form that may have one. */
    static boolean isUpload(ServerHttpRequest request) {
        MediaType type = mediaType(request);
        return type != null
                && (type.getType().equals("multipart") || type.getType().equals("image"));
    }

    private long maxBytes(ServerHttpRequest request) {
        return (isUpload(request) ? limits.maxUpload() : limits.maxBody()).toBytes();
    }

    private static @Nullable MediaType mediaType(ServerHttpRequest request) {
        try {
            return request.getHeaders().getContentType();
        } catch (RuntimeException _) {
            // a type that cannot be read is the service's to refuse
            return null;
        }
    }

    private static ProblemException tooLarge() {
        return StandardProblem.of(HttpStatus.CONTENT_TOO_LARGE).exception();
    }

    private static class Counted extends ServerHttpRequestDecorator {

        private final long maxBytes;

        Counted(ServerHttpRequest request, long maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (seen.addAndGet(buffer.readableByteCount()) > maxBytes) {
                    DataBufferUtils.release(buffer);
                    sink.error(tooLarge());
                } else {
                    sink.next(buffer);
                }
            });
        }
    }
}
