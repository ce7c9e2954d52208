package io.filmstudio.studio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.Secrets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleSettingsTests {

    @TempDir
    Path folder;

    @Test
    void withoutKeysEverythingLeadsToTheLocalGoogleThatKnowsTheStudio() {
        GoogleSettings google = google(Map.of());

        Map<String, String> settings = of(google);

        assertThat(google.isLocal()).isTrue();
        assertThat(settings)
                .containsEntry("STUDIO_PUBLIC_URL", "http://127.0.0.1:8180")
                .containsEntry("GOOGLE_CLIENT_ID", google.client().id())
                .containsEntry("GOOGLE_CLIENT_SECRET", google.client().secret())
                .containsEntry("GOOGLE_ISSUER", "http://127.0.0.1:18181")
                .containsEntry("YOUTUBE_WATCH_URL", "http://127.0.0.1:18181/watch?v=");
        assertThat(settings).hasSize(12).allSatisfy((name, value) -> assertThat(value)
                .as(name)
                .doesNotContain("googleapis.com", "youtube.com"));
        assertThat(Base64.getDecoder().decode(settings.get("YOUTUBE_TOKEN_KEY")))
                .hasSize(32);
        assertThat(google.client().redirectUris())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "http://127.0.0.1:8180/api/users/oauth/google/callback",
                        "http://127.0.0.1:8180/api/youtube/callback");
    }

    @Test
    void keysOfTheEnvironmentWin() {
        GoogleSettings google = google(Map.of(
                "GOOGLE_CLIENT_ID", "real",
                "GOOGLE_CLIENT_SECRET", "secret",
                "STUDIO_PUBLIC_URL", "https://studio.example",
                "HOME", "/home/mira"));

        assertThat(google.isLocal()).isFalse();
        assertThat(of(google))
                .containsEntry("GOOGLE_CLIENT_ID", "real")
                .containsEntry("GOOGLE_CLIENT_SECRET", "secret")
                .containsEntry("STUDIO_PUBLIC_URL", "https://studio.example")
                .containsOnlyKeys("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "STUDIO_PUBLIC_URL", "YOUTUBE_TOKEN_KEY");
    }

    private GoogleSettings google(Map<String, String> environment) {
        return new GoogleSettings(new StudioPorts(100), Secrets.of(new DataDirectory(folder)), environment);
    }

    private static Map<String, String> of(GoogleSettings google) {
        Map<String, String> settings = new TreeMap<>();
        google.addTo(settings);
        return settings;
    }
}
