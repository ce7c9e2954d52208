package io.filmstudio.studio.client;

import io.filmstudio.embedded.http.Fields;
import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP. Whatever is not a success becomes a {@link RefusedException} with the server's own sentence. */
public final class Gateway {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int DOWNLOAD_MINUTES = 30;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;

    public Gateway(URI address) {
        this.address = address;
    }

    /** Asks again, for a while, when the studio is away or busy: asking changes nothing. */
    public JsonNode get(String path, @Nullable String token) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return exchange(request(path, token).GET());
            } catch (AwayException away) {
                if (System.nanoTime() > deadline) {
                    throw away;
                }
            } catch (RefusedException refused) {
                if (!refused.passes() || System.nanoTime() > deadline) {
                    throw refused;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public JsonNode post(String path, @Nullable String token, Map<String, ?> body) {
        return post(path, token, body, Map.of());
    }

    public JsonNode post(String path, @Nullable String token, Map<String, ?> body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return exchange(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public JsonNode put(String path, @Nullable String token, Map<String, ?> body) {
        return exchange(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a form as a browser would; returns where the browser would go next. */
    public URI submit(URI page, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Fields.encode(form)))
                .build();
        HttpResponse<String> response = send(request);
        return response.headers()
                .firstValue("Location")
                .map(page::resolve)
                .orElseThrow(() -> new StudioException(
                        "The page " + page.getAuthority() + " answered with status " + response.statusCode()));
    }

    /** Opens a page of this studio to which a browser was sent. */
    public void follow(URI page) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(page).timeout(TIMEOUT).build());
        if (response.statusCode() >= 400) {
            throw RefusedException.of(response.statusCode(), parse(response.body()));
        }
    }

    /** Saves what a presigned URL gives; the file is there whole or not at all. */
    public void download(URI url, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            // a request's own time-out ends with the headers
            HttpResponse<Path> response = client.sendAsync(
                            HttpRequest.newBuilder(url).timeout(TIMEOUT).build(), BodyHandlers.ofFile(part))
                    .get(DOWNLOAD_MINUTES, TimeUnit.MINUTES);
            if (response.statusCode() != 200) {
                throw new StudioException(
                        "The download of " + file.getFileName() + " was refused with status " + response.statusCode());
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | TimeoutException failure) {
            throw new StudioException("The file " + file + " was not saved: " + failure, failure);
        } catch (ExecutionException failure) {
            throw new StudioException("The file " + file + " was not saved: " + failure.getCause(), failure);
        } catch (InterruptedException failure) {
            throw interrupted(failure);
        } finally {
            part.toFile().delete();
        }
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode exchange(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build());
        JsonNode body = parse(response.body());
        if (response.statusCode() / 100 != 2) {
            throw RefusedException.of(response.statusCode(), body);
        }
        return body;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AwayException(request.uri().resolve("/"), failure);
        } catch (InterruptedException failure) {
            throw interrupted(failure);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private static StudioException interrupted(InterruptedException failure) {
        Thread.currentThread().interrupt();
        return new StudioException("Interrupted", failure);
    }
}
