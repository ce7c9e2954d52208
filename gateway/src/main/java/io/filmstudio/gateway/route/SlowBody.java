package io.filmstudio.gateway.route;

import io.filmstudio.gateway.problem.StandardProblem;
import java.util.concurrent.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives up on bodies that drip in, so that they do not hold connections to services open. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class SlowBody implements WebFilter {

    private final RequestProperties limits;

    SlowBody(RequestProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() <= 0 && !headers.containsHeader("Transfer-Encoding")) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate().request(new Hurried(exchange)).build());
    }

    private class Hurried extends ServerHttpRequestDecorator {

        private final ServerWebExchange exchange;

        Hurried(ServerWebExchange exchange) {
            super(exchange.getRequest());
            this.exchange = exchange;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            Mono<Long> end = Mono.delay(limits.maxBodyTime()).then(Mono.error(TimeoutException::new));
            return super.getBody()
                    .timeout(limits.maxBodyPause())
                    .takeUntilOther(end)
                    .onErrorMap(TimeoutException.class, _ -> {
                        // what still drips in is not waited for
                        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
                        return StandardProblem.of(HttpStatus.REQUEST_TIMEOUT).exception();
                    });
        }
    }
}
