package io.filmstudio.worker.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Files from and to the object store through presigned addresses. Failed connections and 5xx are tried again. */
public final class ObjectTransfer {

    private static final int TRIES = 5;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient http;
    private final Duration firstPause;

    /** @param firstPause before the second try; it doubles from there */
    public ObjectTransfer(Duration firstPause) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.firstPause = firstPause;
    }

    /** @throws ExpiredUrlException when the address is refused */
    public void download(URI from, Path to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from).timeout(TIMEOUT).build();
        persistently(from, () -> {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200) {
                    Files.copy(body, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return response.statusCode();
        });
    }

    /** @throws ExpiredUrlException when the address is refused */
    public void upload(Path from, String contentType, URI to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(TIMEOUT)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofFile(from))
                .build();
        persistently(to, () -> http.send(request, BodyHandlers.discarding()).statusCode());
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
