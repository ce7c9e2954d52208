package io.filmstudio.common.security;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients for calls from service to service: with a service token, a deadline and the caller's trace. */
public class InternalClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private final ObjectProvider<RestClient.Builder> builders;
    private final ServiceTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    InternalClients(ObjectProvider<RestClient.Builder> builders, ServiceTokens tokens) {
        this.builders = builders;
        this.tokens = tokens;
    }

    public RestClient.Builder builder(String baseUrl) {
        return builder(baseUrl, READ_TIMEOUT);
    }

    public RestClient.Builder builder(String baseUrl, Duration readTimeout) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(readTimeout);
        return builders.getObject()
                .baseUrl(baseUrl)
                .requestFactory(requests)
                .requestInitializer(request -> request.getHeaders().setBearerAuth(tokens.mint()));
    }
}
