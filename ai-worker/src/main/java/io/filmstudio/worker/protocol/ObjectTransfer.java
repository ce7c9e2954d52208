package io.filmstudio.worker.protocol;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Files from and to the object store through presigned addresses. Failed connections and 5xx are tried again. */
public final class ObjectTransfer {

    private static final int TRIES = 5;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient http;
    private final Duration firstPause;
    private final Duration timeout;

    /** @param firstPause before the second try; it doubles from there */
    public ObjectTransfer(Duration firstPause) {
        this(firstPause, TIMEOUT);
    }

    /** @param timeout of one try, to the last byte */
    ObjectTransfer(Duration firstPause, Duration timeout) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.firstPause = firstPause;
        this.timeout = timeout;
    }

    /** @throws ExpiredUrlException when the address is refused */
    public void download(URI from, Path to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from).build();
        BodyHandler<Path> file = response -> response.statusCode() == 200
                ? BodySubscribers.ofFile(to, CREATE, WRITE, TRUNCATE_EXISTING)
                : BodySubscribers.replacing(to);
        persistently(from, () -> status(request, file));
    }

    /** @throws ExpiredUrlException when the address is refused */
    public void upload(Path from, String contentType, URI to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofFile(from))
                .build();
        persistently(to, () -> status(request, BodyHandlers.discarding()));
    }

    /** The client's own timeout ends with the headers; this one holds for all that comes after them too. */
    private int status(HttpRequest request, BodyHandler<?> handler) throws IOException, InterruptedException {
        Future<? extends HttpResponse<?>> response = http.sendAsync(request, handler);
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException ex) {
            throw new HttpTimeoutException("the object store did not finish within " + timeout);
        } catch (ExecutionException ex) {
            throw ex.getCause() instanceof IOException failure ? failure : new IOException(ex.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private void persistently(URI address, Exchange exchange) throws IOException, InterruptedException {
        Duration pause = firstPause;
        for (int left = TRIES - 1; ; left--) {
            try {
                int status = exchange.status();
                if (status / 100 == 2) {
                    return;
                }
                refuse(address, status);
            } catch (ExpiredUrlException expired) {
                throw expired;
            } catch (IOException failure) {
                if (left == 0 || isLocal(failure)) {
                    throw failure;
                }
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    /** Never shows the query of an address: its signature is a key. */
    private static void refuse(URI address, int status) throws IOException {
        String message = "the object store answered %d for %s".formatted(status, address.getPath());
        if (status == 403 || status == 401 || status == 400) {
            throw new ExpiredUrlException(message);
        }
        throw new IOException(message);
    }

    private static boolean isLocal(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("No space left on device");
    }

    @FunctionalInterface
    private interface Exchange {
        int status() throws IOException, InterruptedException;
    }
}
