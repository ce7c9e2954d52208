package io.filmstudio.youtube;

import io.filmstudio.common.test.StudioTest;
import io.filmstudio.common.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@StudioTest
class YoutubeServiceTests {

    private static final UUID ID = UUID.randomUUID();
    private static final Map<String, Object> UPLOAD =
            Map.of("projectId", ID, "title", "Film", "description", "", "privacy", "private");

    private final UUID user = UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private RestTestClient http;

    @BeforeEach
    void client() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, Object body) {
        RestTestClient.RequestBodySpec request =
                http.method(method).uri(path).header("Authorization", "Bearer " + TestTokens.user(user));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private static Object bodyOf(HttpMethod method) {
        return method == HttpMethod.POST ? UPLOAD : null;
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/youtube/upload",
        "POST, /api/youtube/playlist",
        "GET, /api/youtube/videos",
        "GET, /api/youtube/uploads/019ab000-0000-7000-8000-000000000000",
        "DELETE, /api/youtube/connection"
    })
    void everyRouteNeedsATokenAndAChannel(String method, String path) {
        HttpMethod verb = HttpMethod.valueOf(method);

        http.method(verb).uri(path).exchange().expectStatus().isUnauthorized();
        send(verb, path, bodyOf(verb))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/youtube-not-connected")
                .jsonPath("$.error")
                .isNotEmpty();
    }

    @Test
    void withoutAClientAtGoogleNothingCanBeConnected() {
        send(HttpMethod.GET, "/api/youtube/connect", null)
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/youtube-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/youtube/upload", "/api/youtube/playlist"})
    void invalidRequestIsRefusedFirst(String path) {
        send(HttpMethod.POST, path, Map.of("title", "x".repeat(151), "privacy", "secret"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void connectedUserSeesOwnVideosAndMayDisconnect() {
        jdbc.sql("insert into channel (user_id, channel_id, title, refresh_token, key_id)"
                        + " values (:user, 'UC1', 'Channel', '\\x00', 'k1')")
                .param("user", user)
                .update();
        String video = "v" + user;
        jdbc.sql(
                        "insert into video (video_id, user_id, project_id, title, views, uploaded_at)"
                                + " values (:video, :user, :project, 'Mine', 7, now()), (:other, :project, :project, 'Not', 1, now())")
                .param("video", video)
                .param("other", "o" + user)
                .param("user", user)
                .param("project", ID)
                .update();

        send(HttpMethod.GET, "/api/youtube/videos", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.videos[0].id")
                .isEqualTo(video)
                .jsonPath("$.videos[0].views")
                .isEqualTo(7);
        send(HttpMethod.GET, "/api/youtube/uploads/" + ID, null).expectStatus().isNotFound();
        send(HttpMethod.POST, "/api/youtube/upload", UPLOAD).expectStatus().isEqualTo(503);
        send(HttpMethod.DELETE, "/api/youtube/connection", null).expectStatus().isOk();
        send(HttpMethod.GET, "/api/youtube/videos", null).expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs"
            })
    void operatorsNeedNoToken(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
    }
}
