package io.filmstudio.e2e;

import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A writer's channel on the YouTube of this machine, and what everybody finds there. */
final class LocalChannel {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern FILM = Pattern.compile("href=\"/watch\\?v=([\\w-]+)\"");

    private final Client gateway;
    private final URI youtube;
    private final Browser browser;
    private final Writer writer;

    private LocalChannel(RunningStudio studio, Writer writer) {
        this.gateway = new Client(studio.gateway());
        this.youtube = studio.youtube();
        this.browser = new Browser(studio.gateway());
        this.writer = writer;
    }

    /** The writer agrees that the studio publishes there. */
    static LocalChannel connect(RunningStudio studio, Writer writer) {
        writer.connectChannel();
        return new LocalChannel(studio, writer);
    }

    /** Does not wait for the film to arrive. */
    Answer publish(UUID project) {
        String film =
                """
                {"projectId": "%s", "title": "Lamp", "privacy": "public"}""".formatted(project);
        return gateway.send("POST", "/api/youtube/upload", writer.token(), film, Map.of("Prefer", "wait=0"));
    }

    /** The answer to the same request again; while the service is coming back, it is asked once more. */
    Answer publishAgain(UUID project) {
        return await().atMost(PATIENCE).until(() -> publish(project), answer -> answer.status() != 503);
    }

    /** The upload once it has ended; while the service is coming back, it is asked again. */
    JsonNode awaitEnd(String upload) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> writer.get("/api/youtube/uploads/" + upload),
                        answer ->
                                answer.status() == 200 && !answer.text("status").equals("uploading"))
                .body();
    }

    /** Ids of all films on the channel, as the local YouTube lists them for everybody. */
    List<String> films(String channelId) {
        URI uploads = youtube.resolve("/playlist?list=UU" + channelId.substring("UC".length()));
        return FILM.matcher(browser.open(uploads).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A film as it plays, which is a moment after it has arrived. */
    byte[] awaitFilm(String id) {
        URI media = youtube.resolve("/media/" + id);
        await().atMost(PATIENCE).until(() -> browser.open(media).statusCode() == 200);
        return gateway.download(media);
    }
}
