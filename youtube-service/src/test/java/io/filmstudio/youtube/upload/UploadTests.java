package io.filmstudio.youtube.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import io.filmstudio.youtube.stub.StubAccount.Video;
import io.filmstudio.youtube.stub.StubProjects;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@YoutubeTest
class UploadTests {

    private static final int FILM_BYTES = 5 * 262_144 + 1_234;

    @Autowired
    Publishers publishers;

    private Publisher user;

    @BeforeEach
    void newUser() {
        user = publishers.connected().withFilm(FILM_BYTES);
    }

    private Video onlyVideo() {
        assertThat(user.account.videos).hasSize(1);
        return user.account.videos.getFirst();
    }

    @Test
    void aFilmGoesUpInManyChunksAndArrivesByteByByte() {
        Answer answer = user.uploadAndWait("tags", List.of("storm", "sea"));

        assertThat(answer.status()).isEqualTo(200);
        Video video = onlyVideo();
        assertThat(answer.text("/videoId")).isEqualTo(video.id());
        assertThat(answer.text("/url")).isEqualTo("https://www.youtube.com/watch?v=" + video.id());
        assertThat(answer.text("/status")).isEqualTo("uploaded");
        assertThat(answer.headers().getFirst("Preference-Applied")).isEqualTo("wait=20");
        assertThat(video.bytes()).isEqualTo(user.film);
        assertThat(user.account.count("chunk")).isEqualTo(6);
        JsonNode snippet = video.resource().at("/snippet");
        assertThat(snippet.at("/title").asString()).isEqualTo("The Lighthouse");
        assertThat(snippet.at("/tags/0").asString()).isEqualTo("storm");
        assertThat(video.resource().at("/status/privacyStatus").asString()).isEqualTo("private");
        assertThat(video.resource().at("/status/containsSyntheticMedia").asBoolean())
                .isTrue();
        assertThat(user.get("/api/youtube/videos").text("/videos/0/id")).isEqualTo(video.id());
    }

    @Test
    void whoDoesNotWaitIsToldWhereToLook() {
        CountDownLatch gate = new CountDownLatch(1);
        user.account.byteFaults.add(new Fault.None());
        user.account.byteFaults.add(new Fault.Hold(new CountDownLatch(1), gate));

        Answer answer = user.upload(user.request());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("uploading");
        String id = answer.text("/uploadId");
        assertThat(answer.headers().getFirst("Location")).isEqualTo("/api/youtube/uploads/" + id);
        await().untilAsserted(() ->
                assertThat(user.status(id).body().at("/progress").asDouble()).isBetween(0.19, 0.21));
        assertThat(publishers.connected().status(id).status()).isEqualTo(404);

        gate.countDown();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(user.status(id).text("/status")).isEqualTo("uploaded"));
        assertThat(user.status(id).body().at("/progress").asDouble()).isEqualTo(1);
        assertThat(onlyVideo().bytes()).isEqualTo(user.film);
    }

    @Test
    void aWaitThatIsTooShortEndsWithTheSameAnswerAsNone() {
        CountDownLatch gate = new CountDownLatch(1);
        user.account.byteFaults.add(new Fault.Hold(new CountDownLatch(1), gate));

        Answer answer = user.upload(user.request(), "Prefer", "respond-async, wait=1");

        assertThat(answer.status()).isEqualTo(202);
        gate.countDown();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(user.account.videos).hasSize(1));
    }

    @Test
    void askedAgainWithItsKeyOrWithTheSameWordsTheFilmIsThereOnce() {
        Answer first = user.upload(user.request(), "Prefer", "wait=20", "Idempotency-Key", "once");
        Answer replayed = user.upload(user.request(), "Prefer", "wait=20", "Idempotency-Key", "once");
        Answer clickedTwice = user.uploadAndWait();

        assertThat(replayed.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.text("/videoId")).isEqualTo(first.text("/videoId"));
        assertThat(clickedTwice.text("/videoId")).isEqualTo(first.text("/videoId"));
        assertThat(user.account.videos).hasSize(1);

        Answer anotherTitle = user.uploadAndWait("title", "The Lighthouse, again");

        assertThat(anotherTitle.status()).isEqualTo(200);
        assertThat(user.account.videos).hasSize(2);
    }

    @Test
    void aQuotaThatIsUsedUpSaysUntilWhenAndTheSameKeyTriesAgain() {
        user.account.sessionFaults.add(new Fault.Refuse(403, "quotaExceeded"));

        Answer refused = user.upload(user.request(), "Prefer", "wait=20", "Idempotency-Key", "patient");
        Answer again = user.upload(user.request(), "Prefer", "wait=20", "Idempotency-Key", "patient");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("/type")).isEqualTo("/problems/youtube-quota-exceeded");
        assertThat(Long.parseLong(refused.headers().getFirst("Retry-After"))).isBetween(1L, 90_000L);
        assertThat(again.status()).as(again.raw()).isEqualTo(200);
        assertThat(onlyVideo().bytes()).isEqualTo(user.film);
    }

    @Test
    void theSameKeyPublishesTheFilmThatThereIsByThen() {
        user.account.sessionFaults.add(new Fault.Refuse(403, "quotaExceeded"));
        user.upload(user.request(), "Prefer", "wait=20", "Idempotency-Key", "patient");
        user.withFilm(FILM_BYTES);

        Answer again = user.upload(user.request(), "Prefer", "wait=20", "Idempotency-Key", "patient");

        assertThat(again.status()).as(again.raw()).isEqualTo(200);
        assertThat(onlyVideo().bytes()).isEqualTo(user.film);
    }

    @Test
    void theVideoIsPutIntoItsPlaylistOnce() {
        Answer answer = user.uploadAndWait("playlistId", "PL-storms");

        assertThat(answer.text("/playlist")).isEqualTo("added");
        assertThat(user.account.playlists.get("PL-storms"))
                .containsExactly(onlyVideo().id());
    }

    @Test
    void aMissingPlaylistDoesNotTakeTheVideoAway() {
        user.account.refusal = "playlistNotFound";

        Answer answer = user.uploadAndWait("playlistId", "PL-none");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/playlist")).isEqualTo("failed");
        assertThat(answer.text("/playlistError")).contains("no such playlist");
        assertThat(onlyVideo().bytes()).isEqualTo(user.film);
    }

    @Test
    void theChannelIsAskedForBeforeTheProject() {
        Publisher stranger = publishers.stranger();

        assertThat(stranger.upload(stranger.request()).text("/type")).isEqualTo("/problems/youtube-not-connected");
        assertThat(user.upload(user.request("projectId", stranger.projectId)).status())
                .isEqualTo(404);
        StubProjects.unfinished(user.projectId, user.userId);
        assertThat(user.upload(user.request()).text("/type")).isEqualTo("/problems/no-film");
        StubProjects.broken(user.projectId, user.userId);
        assertThat(user.upload(user.request()).text("/type")).isEqualTo("/problems/project-service-unavailable");
        assertThat(user.status(UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(user.account.count("open")).isZero();
    }

    static Stream<Arguments> invalid() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        String yesterday = Instant.now().minus(Duration.ofDays(1)).toString();
        return Stream.of(
                Arguments.of("title", Map.of("title", "x".repeat(101))),
                Arguments.of("title", Map.of("title", "a <b> c")),
                Arguments.of("title", Map.of("title", " ")),
                Arguments.of("description", Map.of("description", "\u00e9".repeat(2501))),
                Arguments.of("description", Map.of("description", "a > b")),
                Arguments.of("tags", Map.of("tags", Collections.nCopies(10, "x".repeat(48)))),
                Arguments.of("tags[0]", Map.of("tags", List.of(""))),
                Arguments.of("privacy", Map.of("privacy", "secret")),
                Arguments.of("playlistId", Map.of("playlistId", "../x")),
                Arguments.of("publishAt", Map.of("publishAt", tomorrow, "privacy", "public")),
                Arguments.of("publishAt", Map.of("publishAt", yesterday, "privacy", "private")),
                Arguments.of("publishAt", Map.of("publishAt", "soon")),
                Arguments.of("publishAt", Map.of("publishAt", Instant.now().toEpochMilli())),
                Arguments.of("publishAt", Map.of("publishAt", "+300000-01-01T00:00:00Z")),
                Arguments.of("projectId", Map.of("projectId", "x")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("invalid")
    void whatYoutubeWouldNotTakeIsRefusedAtOnce(String field, Map<String, Object> changes) {
        Map<String, Object> request = user.request();
        request.putAll(changes);

        Answer answer = user.upload(request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/details/field")).isEqualTo(field);
        assertThat(user.account.count("open")).isZero();
    }

    @Test
    void theLargestOfEverythingIsTaken() {
        Answer answer = user.uploadAndWait(
                "title", "x".repeat(100),
                "description", "\u00e9".repeat(2500),
                "tags", Collections.nCopies(6, "x".repeat(79)),
                "publishAt", Instant.now().plus(Duration.ofDays(1)).toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(onlyVideo().resource().at("/status/publishAt").asString()).isNotEmpty();
    }
}
