package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.RefusedException;
import io.filmstudio.studio.data.StudioException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A film on its way to YouTube, seen through the public API. */
final class Publication {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=5");
    private static final int MAX_TITLE = 100;

    private final Gateway gateway;
    private final Account account;
    private final ChannelConnection connection;

    Publication(Gateway gateway, Account account, ChannelConnection connection) {
        this.gateway = gateway;
        this.account = account;
        this.connection = connection;
    }

    static boolean isPrivacy(String text) {
        return text.matches("private|unlisted|public");
    }

    /** Returns the address of the film once it has arrived; a user without a channel is connected first. */
    URI publish(String projectId, String title, String privacy, ProgressBar bar) {
        Map<String, String> film = Map.of(
                "projectId",
                projectId,
                "title",
                title(title),
                "description",
                "Made with AI Film Studio.",
                "privacy",
                privacy);
        JsonNode upload = begin(film);
        while (!upload.path("status").asString("").equals("uploaded")) {
            throwIfEnded(upload);
            bar.show((int) (100 * upload.path("progress").asDouble(0)), "sending it to YouTube");
            LockSupport.parkNanos(POLL.toNanos());
            upload = gateway.get(
                    "/api/youtube/uploads/" + upload.path("uploadId").asString(), account.token());
        }
        bar.end();
        return URI.create(upload.path("url").asString());
    }

    private JsonNode begin(Map<String, String> film) {
        try {
            return upload(film);
        } catch (RefusedException refused) {
            if (!refused.slug().equals("youtube-not-connected")) {
                throw refused;
            }
            connection.connect();
            return upload(film);
        }
    }

    private JsonNode upload(Map<String, String> film) {
        return gateway.post("/api/youtube/upload", account.token(), film, WAIT);
    }

    private static void throwIfEnded(JsonNode upload) {
        if (upload.path("status").asString("").equals("failed")) {
            JsonNode error = upload.path("error");
            throw new StudioException("The film was not published: "
                    + (error.isObject()
                            ? error.path("message").asString("no reason was given")
                            : error.asString("no reason was given")));
        }
    }

    /** YouTube takes no angle brackets, and 100 characters. */
    private static String title(String title) {
        String clean = title.replaceAll("[<>]", "").strip();
        return clean.codePointCount(0, clean.length()) <= MAX_TITLE
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MAX_TITLE));
    }
}
