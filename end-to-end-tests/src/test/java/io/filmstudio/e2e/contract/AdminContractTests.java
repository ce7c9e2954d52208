package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStudio.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminContractTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Shape USERS = Shape.of(
            """
            {"users": [{"id": "uuid", "email": "text", "name": "text", "tier": "=free", "credits": "integer", "status": "text",
              "createdAt": "instant"}],
             "page": "integer", "limit": "integer", "total": "integer"}""");
    private static final Shape ANALYTICS = Shape.of(
            """
            {"totalUsers": "integer", "activeUsers": "integer", "totalProjects": "integer", "totalVideosGenerated": "integer",
             "avgGenerationTime": "text", "systemLoad": {"cpuUsage": "number", "memoryUsage": "number", "queueDepth": "integer"}}""");
    private static final Shape GRANTED =
            Shape.of("""
            {"userId": "uuid", "newBalance": "integer", "message": "text"}""");

    private final SeedClient client;
    private final Writer admin;
    private final Writer writer;

    AdminContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
        this.admin = Writer.signUpAdmin(studio);
        this.writer = client.signUp();
    }

    @Test
    @SeedRoute("GET /admin/users")
    void usersAreFoundByTheirAddress() {
        String path = "/admin/users?search=" + writer.email() + "&tier=free&page=1&limit=5";
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api" + path).body().path("total").asInt() == 1);

        JsonNode user = client.get(path, admin, USERS).body().path("users").path(0);
        assertThat(user.path("id").asString()).isEqualTo(writer.id().toString());
        assertThat(user.path("status").asString()).isEqualTo("active");
        client.invalid("GET", "/admin/users?tier=gold", admin, "", "tier");
        client.invalid("GET", "/admin/users?page=0", admin, "", "page");
        isForAdmins("GET", "/admin/users", "");
    }

    @Test
    @SeedRoute("GET /admin/analytics")
    void analyticsCountWhatIsThere() {
        JsonNode figures = client.get("/admin/analytics", admin, ANALYTICS).body();

        assertThat(figures.path("avgGenerationTime").asString()).matches("\\d+\\.\\d minutes");
        client.refused("POST", "/admin/analytics", admin, "{}", 405, "method-not-allowed");
        isForAdmins("GET", "/admin/analytics", "");
    }

    @Test
    @SeedRoute("POST /admin/users/:id/grant-credits")
    void grantedCreditsAreThereAtOnce() {
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/users/" + writer.id()).status() == 200);
        String path = "/admin/users/" + writer.id() + "/grant-credits";

        Answer granted = client.postOnce(path, admin, "{\"amount\": 5, \"reason\": \"a prize\"}", 200, GRANTED);
        assertThat(granted.text("userId")).isEqualTo(writer.id().toString());
        assertThat(granted.body().path("newBalance").asInt()).isEqualTo(8);
        assertThat(writer.settledBalance()).isEqualTo(8);
        client.invalid("POST", path, admin, "{\"amount\": 0, \"reason\": \"a prize\"}", "amount");
        client.invalid("POST", path, admin, "{\"amount\": 5}", "reason");
        client.refused(
                "POST",
                "/admin/users/" + UUID.randomUUID() + "/grant-credits",
                admin,
                "{\"amount\": 5, \"reason\": \"a prize\"}",
                404,
                "not-found");
        isForAdmins("POST", path, "{\"amount\": 5, \"reason\": \"a prize\"}");
    }

    private void isForAdmins(String method, String path, String body) {
        client.refusesStrangers(method, path, body);
        client.refused(method, path, writer, body, 403, "forbidden");
    }
}
