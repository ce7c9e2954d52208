package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.embedded.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the launcher leaves behind, keeps, and refuses. */
@Order(3)
class LauncherTests {

    private static RunningStudio studio;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        studio = RunningStudio.inOneJvm(Map.of());
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @Test
    void aKilledStudioTakesItsProcessesAlongAndComesBackWithItsData() {
        Writer writer = Writer.signUp(new Client(studio.gateway()));
        var project = writer.createProject("A lamp in the night.");
        long worker = studio.pid("ai-worker");

        studio.killLauncher();
        await().atMost(Duration.ofSeconds(40)).until(() -> !runs(worker));
        studio.up();

        assertThat(writer.get("/api/projects/" + project).status()).isEqualTo(200);
    }

    @Test
    void aStoppedStudioLeavesNoServerAndKeepsItsData() {
        Writer writer = Writer.signUp(new Client(studio.gateway()));
        var project = writer.createProject("A lamp in the night.");

        studio.down();
        assertThat(RunningStudio.PORTS).noneMatch(port -> Ports.answers(port + studio.portOffset()));
        studio.up();

        assertThat(writer.get("/api/projects/" + project).status()).isEqualTo(200);
    }

    @Test
    void whoSignsInWithGoogleComesBackToTheSameAccount() {
        String email = "writer-" + UUID.randomUUID() + "@example.org";

        JsonNode first = new Browser(studio.gateway()).signIn(email);
        JsonNode second = new Browser(studio.gateway()).signIn(email);

        assertThat(first.at("/user/email").asString()).isEqualTo(email);
        assertThat(second.at("/user/id")).isEqualTo(first.at("/user/id"));
        assertThat(new Client(studio.gateway())
                        .get("/api/projects", token(second))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void somebodyWhoSignedUpIsMadeAnAdmin() {
        String email = "admin-" + UUID.randomUUID() + "@example.org";
        Client client = new Client(studio.gateway());
        Browser browser = new Browser(studio.gateway());
        String before = token(browser.signIn(email));
        assertThat(client.get("/api/admin/users", before).status()).isEqualTo(403);

        StudioCommand made = command("admin", email, "--data", studio.data().toString());

        assertThat(made.code()).as(made.output()).isZero();
        assertThat(made.output()).contains(email, "sign in again");
        assertThat(client.get("/api/admin/users", token(browser.signIn(email))).status())
                .isEqualTo(200);
        StudioCommand unknown =
                command("admin", "nobody@example.org", "--data", studio.data().toString());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.output()).contains("Nobody has signed up as nobody@example.org");
    }

    @Test
    void aSecondStudioOnTheSameDataIsRefused() {
        StudioCommand ran = command("up", "--data", studio.data().toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.output()).contains("in use by another running studio").doesNotContain("Exception");
    }

    @Test
    void aTakenPortIsNamed() {
        StudioCommand ran = command(
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--port-offset",
                Integer.toString(studio.portOffset()));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.output())
                .contains("Port " + studio.gateway().getPort(), "--port-offset")
                .doesNotContain("Exception");
    }

    @Test
    void aFolderOfSomebodyElseIsNotCleaned() {
        StudioCommand ran = command("clean", "--data", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(Files.exists(folder)).isTrue();
    }

    @Test
    void badUsageEndsWithTwo() {
        assertThat(command("up", "--port-offset", "many").code()).isEqualTo(2);
        assertThat(command("film").code()).isEqualTo(2);
        assertThat(command("film", "script.txt", "--tier", "gold").code()).isEqualTo(2);
        assertThat(command("film", "script.txt", "--publish", "--privacy", "secret")
                        .code())
                .isEqualTo(2);
        assertThat(command("admin", "nobody").code()).isEqualTo(2);
    }

    private static String token(JsonNode session) {
        return session.path("token").asString();
    }

    private static StudioCommand command(String... words) {
        return StudioCommand.run(Map.of(), List.of(words));
    }

    /** One that has ended, but that nobody waited for, has no command line any more. */
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().arguments().isPresent())
                .isPresent();
    }
}
