package io.filmstudio.youtube.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@YoutubeTest
class PlaylistTests {

    private static final Map<String, Object> STORMS =
            Map.of("title", "Storms", "description", "All of them.", "privacy", "unlisted");

    @Autowired
    Publishers publishers;

    private Publisher user;

    @BeforeEach
    void newUser() {
        user = publishers.connected();
    }

    private Answer create(Map<String, Object> request, String... headers) {
        return user.send(HttpMethod.POST, "/api/youtube/playlist", request, headers);
    }

    @Test
    void aPlaylistIsMadeOnceForItsKey() {
        Answer created = create(STORMS, "Idempotency-Key", "storms");
        Answer replayed = create(STORMS, "Idempotency-Key", "storms");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/playlistId")).startsWith("PL");
        assertThat(created.text("/title")).isEqualTo("Storms");
        assertThat(created.text("/url"))
                .isEqualTo("https://www.youtube.com/playlist?list=" + created.text("/playlistId"));
        assertThat(replayed.raw()).isEqualTo(created.raw());
        assertThat(user.account.count("POST playlists")).isEqualTo(1);
    }

    @Test
    void youtubeAwayIsABadGatewayAndItsQuotaSaysWhenToComeBack() {
        user.account.away = true;
        Answer away = create(STORMS);
        user.account.away = false;
        user.account.refusal = "quotaExceeded";
        Answer quota = create(STORMS);

        assertThat(away.status()).isEqualTo(502);
        assertThat(away.text("/type")).isEqualTo("/problems/youtube-failed");
        assertThat(quota.status()).isEqualTo(503);
        assertThat(quota.text("/type")).isEqualTo("/problems/youtube-quota-exceeded");
        assertThat(Long.parseLong(quota.headers().getFirst("Retry-After"))).isBetween(1L, 90_000L);
    }

    @Test
    void wordsThatYoutubeWouldNotTakeAreRefusedAtOnce() {
        assertThat(create(Map.of("title", "x".repeat(151), "privacy", "private"))
                        .status())
                .isEqualTo(400);
        assertThat(create(Map.of("title", "Storms", "privacy", "secret")).status())
                .isEqualTo(400);
        assertThat(create(Map.of("title", "S", "privacy", "private", "description", "\u00e9".repeat(2501)))
                        .status())
                .isEqualTo(400);
        assertThat(user.account.count("POST playlists")).isZero();
    }
}
