package io.filmstudio.gateway.upstream;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A request with a body, which tells when the client has sent the last of it. */
final class SentRequest extends ServerHttpRequestDecorator {

    private final Sinks.Empty<Void> end = Sinks.empty();

    SentRequest(ServerHttpRequest request) {
        super(request);
    }

    static boolean hasBody(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    Mono<Void> end() {
        return end.asMono();
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().doOnComplete(end::tryEmitEmpty);
    }
}
