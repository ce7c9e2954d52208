package io.filmstudio.common.security;

import io.filmstudio.common.web.Deadline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients for calls from service to service: with a service token, a deadline and the caller's trace. */
public class InternalClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private final ObjectProvider<RestClient.Builder> builders;
    private final ServiceTokens tokens;
    private final Clock clock;
    /** Its threads write the bodies too: without an executor each body would have a new platform thread to itself. */
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("internal-client-", 0).factory()))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    InternalClients(ObjectProvider<RestClient.Builder> builders, ServiceTokens tokens, Clock clock) {
        this.builders = builders;
        this.tokens = tokens;
        this.clock = clock;
    }

    public RestClient.Builder builder(String baseUrl) {
        return builder(baseUrl, READ_TIMEOUT);
    }

    public RestClient.Builder builder(String baseUrl, Duration readTimeout) {
        return builders.getObject()
                .baseUrl(baseUrl)
                .requestFactory((uri, method) -> request(uri, method, readTimeout))
                .requestInitializer(request -> {
                    request.getHeaders().setBearerAuth(tokens.mint());
                    Deadline.current().ifPresent(deadline -> request.getHeaders()
                            .set(Deadline.HEADER, Long.toString(deadline.toEpochMilli())));
                });
    }

    /** Waits no longer than the one does on whose behalf we ask. */
    private ClientHttpRequest request(URI uri, HttpMethod method, Duration readTimeout) throws IOException {
        Duration timeout = Deadline.atMost(readTimeout, clock);
        if (timeout.isZero()) {
            throw new HttpTimeoutException("no time is left to ask " + uri.getAuthority());
        }
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        return requests.createRequest(uri, method);
    }
}
