package io.filmstudio.e2e.contract;

import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a channel, which is what comes first. */
@ExtendWith(SharedStudio.class)
class YoutubeContractTests {

    private final SeedClient client;
    private final Writer writer;

    YoutubeContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
        this.writer = client.signUp();
    }

    @Test
    @SeedRoute("POST /youtube/upload")
    void uploadAsksForAChannelFirst() {
        String upload = upload(UUID.randomUUID().toString(), "private");

        client.refused("POST", "/youtube/upload", writer, upload, 409, "youtube-not-connected");
        client.invalid("POST", "/youtube/upload", writer, upload("one", "private"), "projectId");
        client.invalid(
                "POST", "/youtube/upload", writer, upload(UUID.randomUUID().toString(), "secret"), "privacy");
        client.refusesStrangers("POST", "/youtube/upload", upload);
    }

    @Test
    @SeedRoute("POST /youtube/playlist")
    void playlistAsksForAChannelFirst() {
        String playlist = "{\"title\": \"Lamps\", \"description\": \"All of them\", \"privacy\": \"private\"}";

        client.refused("POST", "/youtube/playlist", writer, playlist, 409, "youtube-not-connected");
        client.invalid("POST", "/youtube/playlist", writer, playlist.replace("Lamps", " "), "title");
        client.refusesStrangers("POST", "/youtube/playlist", playlist);
    }

    @Test
    @SeedRoute("GET /youtube/videos")
    void videosAskForAChannelFirst() {
        client.refused("GET", "/youtube/videos", writer, "", 409, "youtube-not-connected");
        client.invalid("GET", "/youtube/videos?limit=0", writer, "", "limit");
        client.refusesStrangers("GET", "/youtube/videos", "");
    }

    private static String upload(String project, String privacy) {
        return """
                {"projectId": "%s", "title": "Lamp", "description": "A short one", "tags": ["lamp"], "privacy": "%s"}"""
                .formatted(project, privacy);
    }
}
