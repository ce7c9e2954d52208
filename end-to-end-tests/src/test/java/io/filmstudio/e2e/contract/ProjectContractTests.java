package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStudio.class)
class ProjectContractTests {

    private static final Shape CREATED = Shape.of(
            """
            {"id": "uuid", "userId": "uuid", "name": "text", "description": "text", "status": "=draft",
             "videoType": "=story", "language": "=en", "createdAt": "instant"}""");
    private static final Shape LIST = Shape.of(
            """
            {"projects": [{"id": "uuid", "name": "text", "status": "=draft", "thumbnailUrl": "url?", "createdAt": "instant"}],
             "page": "integer", "limit": "integer", "total": "integer"}""");
    private static final Shape PROJECT = Shape.of(
            """
            {"id": "uuid", "userId": "uuid", "name": "text", "description": "text?", "status": "=draft", "videoType": "=story",
             "language": "=en", "script": "text", "style": "text?", "outputUrl": "url?", "thumbnailUrl": "url?",
             "subtitles": "object?", "jobId": "uuid?", "createdAt": "instant", "updatedAt": "instant"}""");
    private static final Shape ACCEPTED =
            Shape.of("""
            {"jobId": "uuid", "status": "=queued", "message": "text"}""");
    private static final Shape DELETED = Shape.of("""
            {"message": "text"}""");

    private final SeedClient client;
    private final Writer writer;

    ProjectContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
        this.writer = client.signUp();
    }

    @Test
    @SeedRoute("POST /projects/create")
    void createAnswersTheDraft() {
        Answer created = client.postOnce(
                "/projects/create", writer, "{\"name\": \"Lamp\", \"description\": \"A short one\"}", 201, CREATED);

        assertThat(created.text("name")).isEqualTo("Lamp");
        assertThat(created.text("description")).isEqualTo("A short one");
        assertThat(created.text("userId")).isEqualTo(writer.id().toString());
        client.invalid("POST", "/projects/create", writer, "{\"name\": \"%s\"}".formatted("a".repeat(101)), "name");
        client.invalid(
                "POST",
                "/projects/create",
                writer,
                "{\"name\": \"a\", \"script\": \"%s\"}".formatted("a ".repeat(501)),
                "script");
        client.refusesStrangers("POST", "/projects/create", "{\"name\": \"Lamp\"}");
    }

    @Test
    @SeedRoute("GET /projects")
    void listShowsMyProjectsNewestFirst() {
        UUID first = writer.createProject("One.");
        UUID second = writer.createProject("Two.");

        Answer all = client.get("/projects?status=draft&page=1&limit=10&q=lamp", writer, LIST);
        assertThat(all.body().path("projects").valueStream().map(project -> project.path("id")
                        .asString()))
                .isEqualTo(List.of(second.toString(), first.toString()));
        assertThat(all.body().path("total").asInt()).isEqualTo(2);
        Answer next = client.get("/projects?page=2&limit=1", writer, LIST);
        assertThat(next.body().path("projects").path(0).path("id").asString()).isEqualTo(first.toString());
        client.invalid("GET", "/projects?limit=101", writer, "", "limit");
        client.invalid("GET", "/projects?status=lost", writer, "", "status");
        client.refusesStrangers("GET", "/projects", "");
    }

    @Test
    @SeedRoute("GET /projects/:id")
    void projectTellsAllAboutItself() {
        UUID project = writer.createProject(Writer.SHORT_STORY);

        Answer answer = client.get("/projects/" + project, writer, PROJECT);
        assertThat(answer.text("id")).isEqualTo(project.toString());
        assertThat(answer.text("script")).isEqualTo(Writer.SHORT_STORY);
        client.refused("GET", "/projects/" + UUID.randomUUID(), writer, "", 404, "not-found");
        client.refused("GET", "/projects/" + project, client.signUp(), "", 404, "not-found");
        client.invalid("GET", "/projects/one", writer, "", "id");
        client.refusesStrangers("GET", "/projects/" + project, "");
    }

    @Test
    @SeedRoute("POST /projects/:id/regenerate")
    void regenerateQueuesAnotherVersion() {
        UUID project = writer.createProject(Writer.SHORT_STORY);
        String path = "/projects/" + project + "/regenerate";

        Answer accepted = client.postOnce(
                path,
                writer,
                "{\"style\": \"noir\", \"duration\": 10, \"pacing\": \"slow\", \"seed\": 7}",
                202,
                ACCEPTED);
        client.refused("POST", path, writer, "{}", 409, "project-processing");
        client.refused("DELETE", "/projects/" + project, writer, "", 409, "project-processing");
        assertThat(writer.post("/api/ai/jobs/" + accepted.text("jobId") + "/cancel")
                        .status())
                .isEqualTo(200);
        client.invalid("POST", path, writer, "{\"pacing\": \"hasty\"}", "pacing");
        client.refused("POST", "/projects/" + UUID.randomUUID() + "/regenerate", writer, "{}", 404, "not-found");
        client.refusesStrangers("POST", path, "{}");
        assertThat(writer.get("/api/projects/" + project + "/versions")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @SeedRoute("DELETE /projects/:id")
    void deleteTakesTheProjectAway() {
        SeedClient.names("/projects/").forEach(name -> {
            UUID project = writer.createProject(Writer.SHORT_STORY);
            Answer deleted = client.call("DELETE", name + project, writer, "");
            assertThat(deleted.status()).isEqualTo(200);
            DELETED.check(deleted.body());
            client.refused("GET", "/projects/" + project, writer, "", 404, "not-found");
            client.refused("DELETE", "/projects/" + project, writer, "", 404, "not-found");
        });
        client.invalid("DELETE", "/projects/one", writer, "", "id");
        client.refusesStrangers("DELETE", "/projects/" + UUID.randomUUID(), "");
    }
}
