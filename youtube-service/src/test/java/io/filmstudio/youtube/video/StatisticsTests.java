package io.filmstudio.youtube.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.StubAccount.Video;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@YoutubeTest
class StatisticsTests {

    private static final int VIDEOS = 70;
    private static final long VIEWS = 41;
    private static final JsonNode METADATA = JsonMapper.shared().readTree("{\"snippet\": {\"title\": \"Storm\"}}");

    @Autowired
    Publishers publishers;

    @Autowired
    JdbcClient jdbc;

    private Publisher user;

    @BeforeEach
    void userWithVideos() {
        user = publishers.connected();
        IntStream.range(0, VIDEOS).forEach(i -> {
            String id = "v%02d%.8s".formatted(i, user.userId);
            user.account.videos.add(new Video(id, METADATA, new byte[0]));
            jdbc.sql("insert into video (video_id, user_id, project_id, title, uploaded_at)"
                            + " values (:id, :user, :user, 'Storm', now() - :age * interval '1 s')")
                    .param("id", id)
                    .param("user", user.userId)
                    .param("age", i)
                    .update();
        });
        jdbc.sql("delete from statistics_quota").update();
    }

    private Answer list() {
        return user.get("/api/youtube/videos?limit=100");
    }

    private long views(Answer answer) {
        return answer.body().at("/videos/0/views").asLong();
    }

    private int asked() {
        return user.account.count("GET videos");
    }

    @Test
    void figuresComeFiftyAtATimeAndAreNotAskedForAgainSoon() {
        Answer first = list();
        Answer second = list();

        assertThat(first.body().at("/total").asInt()).isEqualTo(VIDEOS);
        assertThat(views(first)).isEqualTo(VIEWS);
        assertThat(first.body().at("/videos/69/views").asLong()).isEqualTo(VIEWS);
        assertThat(views(second)).isEqualTo(VIEWS);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void oldFiguresAreShownWhileYoutubeIsAwayOrRefuses() {
        list();
        jdbc.sql("update video set counted_at = now() - interval '1 day' where user_id = :user")
                .param("user", user.userId)
                .update();
        user.account.away = true;

        Answer away = list();
        user.account.away = false;
        user.account.refusal = "quotaExceeded";
        jdbc.sql("update video set counted_at = null where user_id = :user")
                .param("user", user.userId)
                .update();
        Answer refused = list();

        assertThat(away.status()).isEqualTo(200);
        assertThat(views(away)).isEqualTo(VIEWS);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(views(refused)).isEqualTo(VIEWS);
    }

    @Test
    void aDayHasOnlySoManyUnits() {
        jdbc.sql("insert into statistics_quota (day, units)"
                        + " values ((now() at time zone 'America/Los_Angeles')::date, 2000)")
                .update();

        Answer answer = list();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(views(answer)).isZero();
        assertThat(asked()).isZero();
    }
}
