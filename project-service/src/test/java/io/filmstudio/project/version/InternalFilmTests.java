package io.filmstudio.project.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProjectTest
class InternalFilmTests {

    @LocalServerPort
    int port;

    @Autowired
    JobEventListener listener;

    @Autowired
    MediaStorage storage;

    private ProjectClient user;
    private UUID project;
    private UUID job;
    private FilmJobEvents jobs;

    @BeforeEach
    void filmInTheMaking() {
        user = new ProjectClient(port);
        project = user.newProject();
        jobs = new FilmJobEvents(user.userId, project);
        job = user.generate(project).id("/jobId");
    }

    private void complete() {
        storage.put("jobs/" + job + "/film.mp4", new byte[] {1, 2, 3}, "video/mp4");
        listener.on(jobs.completed(job, 1), UUID.randomUUID());
    }

    private JsonNode ask(UUID userId, String token, int status) {
        EntityExchangeResult<byte[]> result = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri("/internal/projects/{project}/film?userId={user}", project, userId)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .returnResult(byte[].class);
        return JsonMapper.builder().build().readTree(result.getResponseBodyContent());
    }

    @Test
    void theFilmOfACompletedProjectIsToldWithItsKeyAndSize() {
        complete();

        JsonNode film = ask(user.userId, TestTokens.service("youtube-service"), 200);

        assertThat(film.at("/mediaKey").asString()).isEqualTo("jobs/" + job + "/film.mp4");
        assertThat(film.at("/bytes").asLong()).isEqualTo(3);
        assertThat(film.at("/title").asString()).isEqualTo("The Lighthouse");
    }

    @Test
    void nothingIsToldBeforeTheFilmIsFinishedOrWhenItIsGone() {
        String token = TestTokens.service("youtube-service");
        assertThat(ask(user.userId, token, 409).at("/type").asString()).isEqualTo("/problems/project-processing");

        complete();
        storage.delete("jobs/" + job + "/film.mp4");

        assertThat(ask(user.userId, token, 409).at("/type").asString()).isEqualTo("/problems/no-film");
    }

    @Test
    void anotherUsersProjectIsUnknownAndAUsersTokenIsNone() {
        complete();

        ask(UUID.randomUUID(), TestTokens.service("youtube-service"), 404);
        ask(user.userId, TestTokens.user(user.userId), 401);
    }
}
