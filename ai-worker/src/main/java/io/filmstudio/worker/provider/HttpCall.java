package io.filmstudio.worker.provider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a provider's documentation describes it.
 *
 * @param headers may hold keys: never printed
 * @param body JSON, or null for none
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, @Nullable String body) {

    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Map.of(), null);
    }

    public static HttpCall post(URI uri, @Nullable String body) {
        return new HttpCall("POST", uri, Map.of(), body);
    }

    public static HttpCall put(URI uri, String body) {
        return new HttpCall("PUT", uri, Map.of(), body);
    }

    public HttpCall with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new HttpCall(method, uri, Map.copyOf(more), body);
    }

    HttpRequest toRequest() {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, publisher);
        headers.forEach(request::setHeader);
        return body == null
                ? request.build()
                : request.setHeader("Content-Type", "application/json").build();
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
