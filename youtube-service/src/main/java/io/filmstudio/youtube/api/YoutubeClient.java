package io.filmstudio.youtube.api;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.youtube.YouTube;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Calls the API in the name of a channel, and counts what each call costs of the quota. */
@Component
class YoutubeClient {

    static final HttpTransport HTTP = new NetHttpTransport();
    static final int CONNECT_MILLIS = 2_000;

    private static final int READ_MILLIS = 10_000;
    private static final int UNAUTHORIZED = 401;

    private final ApiProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;

    YoutubeClient(ApiProperties properties, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    @FunctionalInterface
    interface Call<T> {
        T on(YouTube youtube) throws IOException;
    }

    /** @param units what the call costs, answered or refused, by YouTube's documentation */
    <T> T call(Access access, String name, int units, Call<T> call) {
        spend(name, units);
        YouTube youtube = new YouTube.Builder(HTTP, GsonFactory.getDefaultInstance(), authorized(access))
                .setRootUrl(properties.rootUrl().toString())
                .setApplicationName("AI-Film-Studio")
                .build();
        try {
            return call.on(youtube);
        } catch (IOException failure) {
            throw ApiErrors.problem(failure, clock.instant());
        }
    }

    void spend(String name, int units) {
        meters.counter("studio.youtube.quota.units", "call", name).increment(units);
    }

    private static HttpRequestInitializer authorized(Access access) {
        return request -> {
            request.setConnectTimeout(CONNECT_MILLIS).setReadTimeout(READ_MILLIS);
            bearer(request, access.token().get());
            request.setUnsuccessfulResponseHandler((refused, response, again) -> {
                if (response.getStatusCode() != UNAUTHORIZED || !again) {
                    return false;
                }
                bearer(refused, access.renewed().get());
                refused.setNumberOfRetries(0);
                return true;
            });
            request.setNumberOfRetries(1);
        };
    }

    static void bearer(HttpRequest request, String token) {
        request.getHeaders().setAuthorization("Bearer " + token);
    }
}
