package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStudio.class)
class UserContractTests {

    private static final Shape SESSION = Shape.of(
            """
            {"user": {"id": "uuid", "email": "text", "name": "=Writer", "tier": "=free", "credits": "integer"},
             "token": "text", "refreshToken": "text", "expiresIn": "integer"}""");
    private static final Shape PROFILE = Shape.of(
            """
            {"id": "uuid", "email": "text", "name": "=Writer", "tier": "=free", "credits": "integer", "role": "=user",
             "emailVerified": "boolean", "createdAt": "instant"}""");
    private static final Shape RENAMED =
            Shape.of("""
            {"id": "uuid", "email": "text", "name": "=Ann Onym", "tier": "=free"}""");

    private final SeedClient client;

    UserContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
    }

    @Test
    @SeedRoute("POST /users/register")
    void registerAnswersTheUserWithThreeCreditsAndTokens() {
        SeedClient.names("/users/register").forEach(name -> {
            Answer answer = client.call("POST", name, null, registration("a-" + UUID.randomUUID() + "@example.org"));
            assertThat(answer.status()).isEqualTo(201);
            SESSION.check(answer.body());
            assertThat(answer.body().path("user").path("credits").asInt()).isEqualTo(3);
            assertThat(answer.body().path("expiresIn").asInt()).isEqualTo(900);
        });

        String taken = "b-" + UUID.randomUUID() + "@example.org";
        assertThat(client.call("POST", "/users/register", null, registration(taken))
                        .status())
                .isEqualTo(201);
        client.refused("POST", "/users/register", null, registration(taken), 409, "email-taken");
        client.invalid("POST", "/users/register", null, registration("no address"), "email");
        client.refused("POST", "/users/register", null, "{", 400, "invalid-request");
    }

    @Test
    @SeedRoute("POST /users/login")
    void loginAnswersTheUserAndTokens() {
        Writer writer = client.signUp();

        SeedClient.names("/users/login").forEach(name -> {
            Answer answer = client.call("POST", name, null, writer.credentials());
            assertThat(answer.status()).isEqualTo(200);
            SESSION.check(answer.body());
        });
        String wrong = writer.credentials().replace("horse", "cow");
        client.refused("POST", "/users/login", null, wrong, 401, "invalid-credentials");
        client.invalid("POST", "/users/login", null, "{\"email\": \"a@example.org\"}", "password");
    }

    @Test
    @SeedRoute("GET /users/profile")
    void profileTellsWhoIAm() {
        Writer writer = client.signUp();

        Answer profile = client.get("/users/profile", writer, PROFILE);
        assertThat(profile.text("id")).isEqualTo(writer.id().toString());
        assertThat(profile.text("email")).isEqualTo(writer.email());
        client.refusesStrangers("GET", "/users/profile", "");
    }

    @Test
    @SeedRoute("PUT /users/profile")
    void renamingAnswersTheNewName() {
        Writer writer = client.signUp();

        client.send("PUT", "/users/profile", writer, "{\"name\": \"Ann Onym\"}", RENAMED);
        assertThat(writer.get("/api/users/profile").text("name")).isEqualTo("Ann Onym");
        client.invalid("PUT", "/users/profile", writer, "{\"name\": \"\"}", "name");
        client.refusesStrangers("PUT", "/users/profile", "{\"name\": \"Ann Onym\"}");
        Refusals.check(client.call("DELETE", "/users/profile", writer, ""), 405, "method-not-allowed");
    }

    private static String registration(String email) {
        return """
                {"email": "%s", "password": "correct horse battery", "name": "Writer"}"""
                .formatted(email);
    }
}
