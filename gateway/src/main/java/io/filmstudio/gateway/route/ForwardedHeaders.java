package io.filmstudio.gateway.route;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells services whom the gateway speaks for, after whatever the client claimed has been removed. */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        HttpHeaders outgoing = HttpHeaders.copyOf(headers);
        outgoing.set("X-Forwarded-For", ClientAddress.of(exchange));
        outgoing.set("X-Forwarded-Proto", ClientAddress.scheme(exchange));
        return outgoing;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
