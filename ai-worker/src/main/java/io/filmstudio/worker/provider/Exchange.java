package io.filmstudio.worker.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;

/**
 * One request on its way, on a connection of its own: one that was kept open may be gone, and then nobody can say whether
 * the request was. Redirects are not followed.
 */
final class Exchange implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final CompletableFuture<HttpResponse<byte[]>> response;

    private Exchange(HttpClient http, CompletableFuture<HttpResponse<byte[]>> response) {
        this.http = http;
        this.response = response;
    }

    static Exchange send(HttpCall call, long largestReplyBytes) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Exchange(
                http,
                http.sendAsync(call.toRequest(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), largestReplyBytes)));
    }

    /** Waits for the whole answer, but not longer than that. */
    Optional<HttpReply> await(Duration patience) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> got = response.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Optional.of(new HttpReply(got.statusCode(), headers(got), got.body()));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> entry.getValue().getFirst(),
                        (first, second) -> first));
    }

    /** Whether the request cannot have reached the provider. */
    static boolean wasNeverSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
    }

    @Override
    public void close() {
        response.cancel(true);
        http.shutdownNow();
    }
}
