package io.filmstudio.youtube;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.youtube.stub.StubAccount;
import io.filmstudio.youtube.stub.StubProjects;
import io.filmstudio.youtube.stub.StubYoutube;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user with a film, by HTTP. */
public final class Publisher {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final UUID userId = UUID.randomUUID();
    public final UUID projectId = UUID.randomUUID();
    public final StubAccount account = new StubAccount();
    public byte[] film = {};

    private final RestTestClient http;
    private final MediaStorage storage;

    Publisher(int port, MediaStorage storage) {
        this.storage = storage;
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build();
    }

    public record Answer(int status, HttpHeaders headers, String raw) {

        public JsonNode body() {
            return JSON.readTree(raw);
        }

        public String text(String pointer) {
            return body().at(pointer).asString();
        }
    }

    public Answer send(HttpMethod method, String path, Object body, String... headers) {
        RestTestClient.RequestBodySpec request = http.method(method)
                .uri(URI.create(path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.user(userId));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        var result = request.exchange().returnResult(String.class);
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }

    public Answer get(String path, String... headers) {
        return send(HttpMethod.GET, path, null, headers);
    }

    /** The address at Google, to be visited by the owner of an account. */
    public String authorizationUrl() {
        return get("/api/youtube/connect").text("/url");
    }

    /** Comes back as a browser does, which has no token of ours. */
    public Answer comeBack(String query, String accept) {
        var result = http.get()
                .uri(URI.create("/api/youtube/callback" + query))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .returnResult(String.class);
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }

    public Answer connect() {
        return connect(account);
    }

    /** Connects that account's channel, in place of the one that was connected before. */
    public Answer connect(StubAccount owner) {
        return comeBack(StubYoutube.consent(authorizationUrl(), owner), MediaType.TEXT_HTML_VALUE);
    }

    /** A finished film of that size, other bytes each time. */
    public Publisher withFilm(int bytes) {
        film = new byte[bytes];
        new Random().nextBytes(film);
        String key = "jobs/" + UUID.randomUUID() + "/film.mp4";
        storage.put(key, film, "video/mp4");
        StubProjects.finished(projectId, userId, key, bytes);
        return this;
    }

    /** A request for the film; changes are name, value, name, value. */
    public Map<String, Object> request(Object... changes) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "projectId", projectId, "title", "The Lighthouse", "description", "A storm.", "privacy", "private"));
        for (int i = 0; i < changes.length; i += 2) {
            request.put((String) changes[i], changes[i + 1]);
        }
        return request;
    }

    public Answer upload(Map<String, Object> request, String... headers) {
        return send(HttpMethod.POST, "/api/youtube/upload", request, headers);
    }

    public Answer uploadAndWait(Object... changes) {
        return upload(request(changes), "Prefer", "wait=20");
    }

    public Answer status(String uploadId) {
        return get("/api/youtube/uploads/" + uploadId);
    }
}
