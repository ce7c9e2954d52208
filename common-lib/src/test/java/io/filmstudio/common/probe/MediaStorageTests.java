package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.storage.MediaStorage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Objects go in and out as those do who have a presigned address and nothing else. */
@ProbeTest
class MediaStorageTests {

    private static final Duration LIFE = Duration.ofMinutes(5);

    @Autowired
    MediaStorage storage;

    @TempDir
    Path directory;

    private final String key = "jobs/" + UUID.randomUUID() + "/film.mp4";

    @Test
    void presignedAddressStoresAndReadsOneObject() throws Exception {
        byte[] film = new byte[3_000_000];
        film[2_999_999] = 7;
        Path file = Files.write(directory.resolve("film.mp4"), film);

        assertThat(put(storage.presignWorkerPut(key, "video/mp4", LIFE), file, "video/mp4"))
                .isEqualTo(200);

        assertThat(get(storage.presignGet(key, LIFE, "my film 🎬.mp4")).body()).isEqualTo(film);
        assertThat(storage.find(key)).hasValueSatisfying(stored -> {
            assertThat(stored.sizeBytes()).isEqualTo(film.length);
            assertThat(stored.contentType()).isEqualTo("video/mp4");
        });
        try (var part = storage.get(key, 2_999_998, 2_999_999)) {
            assertThat(part.readAllBytes()).containsExactly(0, 7);
        }
    }

    @Test
    void addressIsForOneKeyAndOneMethod() throws Exception {
        storage.put(key, new byte[] {1}, "video/mp4");
        URI address = storage.presignGet(key, LIFE, null);
        Path file = Files.write(directory.resolve("other"), new byte[] {2});

        assertThat(put(address, file, "video/mp4")).isEqualTo(403);
        assertThat(get(URI.create(address.toString().replace("film.mp4", "other.mp4")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void deletedPrefixTakesAllItsObjectsAndNoOther() {
        String prefix = "jobs/" + UUID.randomUUID();
        storage.put(prefix + "/a", new byte[] {1}, "text/plain");
        storage.put(prefix + "/b/c", new byte[] {1}, "text/plain");
        storage.put(prefix + "x/a", new byte[] {1}, "text/plain");

        storage.deletePrefix(prefix + "/");

        assertThat(storage.find(prefix + "/a")).isEmpty();
        assertThat(storage.find(prefix + "/b/c")).isEmpty();
        assertThat(storage.find(prefix + "x/a")).isPresent();
    }

    private static int put(URI address, Path file, String contentType) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static HttpResponse<byte[]> get(URI address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
