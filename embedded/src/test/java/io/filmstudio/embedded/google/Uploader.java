package io.filmstudio.embedded.google;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Sends a film as the documentation tells. */
final class Uploader {

    static final int CHUNK = 262_144;
    static final String METADATA =
            """
            {"snippet": {"title": "The lighthouse", "description": "A storm.", "tags": ["sea", "light"]},
             "status": {"privacyStatus": "unlisted", "containsSyntheticMedia": true}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final GoogleServer google;
    private final String token;

    Uploader(GoogleServer google, String token) {
        this.google = google;
        this.token = token;
    }

    /** Bytes that begin as an MP4 does. */
    static byte[] film(int bytes) {
        byte[] film = new byte[bytes];
        new Random(bytes).nextBytes(film);
        byte[] start = HexFormat.of().parseHex("0000001866747970" + "69736f6d00000200" + "69736f6d69736f32");
        System.arraycopy(start, 0, film, 0, Math.min(bytes, start.length));
        return film;
    }

    static String sha256(byte[] film) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    HttpResponse<String> begin(String metadata, long bytes) throws Exception {
        return send(HttpRequest.newBuilder(
                        google.url().resolve("/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("X-Upload-Content-Length", Long.toString(bytes))
                .header("X-Upload-Content-Type", "video/mp4")
                .POST(BodyPublishers.ofString(metadata)));
    }

    URI session(long bytes) throws Exception {
        return location(begin(METADATA, bytes));
    }

    static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    /** Sends the bytes from {@code from} to before {@code to}. */
    HttpResponse<String> put(URI session, byte[] film, int from, int to) throws Exception {
        return put(session, Arrays.copyOfRange(film, from, to), "bytes %d-%d/%d".formatted(from, to - 1, film.length));
    }

    HttpResponse<String> put(URI session, byte[] bytes, String range) throws Exception {
        return send(
                HttpRequest.newBuilder(session).header("Content-Range", range).PUT(BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<String> ask(URI session, long bytes) throws Exception {
        return put(session, new byte[0], "bytes */" + bytes);
    }

    /** The id of a video that was sent in one go. */
    String upload(String metadata, byte[] film) throws Exception {
        HttpResponse<String> answer = put(location(begin(metadata, film.length)), film, 0, film.length);
        return Browser.json(answer).path("id").asString();
    }

    /** What the API says of how far YouTube is with a video. */
    String status(String id) throws Exception {
        return item(id).at("/status/uploadStatus").asString();
    }

    JsonNode item(String id) throws Exception {
        return Browser.json(get("/youtube/v3/videos?part=status&part=processingDetails&id=" + id))
                .at("/items/0");
    }

    static String range(HttpResponse<String> response) {
        return response.headers().firstValue("Range").orElse("");
    }

    static String reason(HttpResponse<String> refused) {
        return Browser.json(refused).at("/error/errors/0/reason").asString();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(google.url().resolve(path)));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(google.url().resolve(path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }
}
