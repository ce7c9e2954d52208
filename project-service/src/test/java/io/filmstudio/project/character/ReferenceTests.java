package io.filmstudio.project.character;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectClient.Answer;
import io.filmstudio.project.ProjectTest;
import io.filmstudio.project.StubAiJobService;
import io.filmstudio.project.picture.TestPictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@ProjectTest
class ReferenceTests {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    MediaStorage storage;

    private ProjectClient user;
    private UUID project;
    private String maya;

    @BeforeEach
    void newProject() {
        user = new ProjectClient(port);
        project = user.newProject("MAYA: Come on. Not tonight!");
        String characters = "/api/projects/" + project + "/characters";
        maya = characters + "/" + user.get(characters).text("/characters/0/id");
    }

    private Answer body(String type, byte[] picture, String... headers) {
        return user.upload(maya + "/reference", type, picture, headers);
    }

    private Answer form(String head, byte[] picture, String... headers) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--edge\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(picture);
        form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return user.upload(maya + "/reference", "multipart/form-data; boundary=edge", form.toByteArray(), headers);
    }

    private static String file(String name) {
        return "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png";
    }

    private static byte[] download(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void pictureIsStoredAnewAndItsColoursReachTheFilm() throws Exception {
        Answer answer = form(file("me.png"), TestPictures.portrait("png"));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(download(answer.text("/reference/url"))).startsWith(0xff, 0xd8, 0xff);
        assertThat(answer.text("/reference/colors/clothing")).startsWith("#");
        user.send(HttpMethod.PATCH, maya, Map.of("appearance", Map.of("hairColor", "#ffcc00")));
        UUID job = user.generate(project).id("/jobId");
        assertThat(StubAiJobService.INSTANCE.calls("PUT", job).getFirst().body())
                .contains("\"outfitColor\": \"" + answer.text("/reference/colors/clothing") + "\"")
                .contains("\"skinColor\": \"" + answer.text("/reference/colors/skin") + "\"")
                .contains("\"hairColor\": \"#ffcc00\"");
    }

    @Test
    void pictureMayBeTheBodyAndReplacesTheOneBefore() throws Exception {
        String first = body("image/jpeg", TestPictures.portrait("jpeg")).text("/reference/url");
        Answer second = body("image/png", TestPictures.portrait("png"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.headers().getETag()).isEqualTo("\"2\"");
        assertThat(new String(download(first), StandardCharsets.UTF_8)).contains("NoSuchKey");
        assertThat(download(second.text("/reference/url"))).isNotEmpty();
        assertThat(body("image/png", TestPictures.portrait("png"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void ofManyPicturesAtOnceOneStays() throws Exception {
        Callable<Answer> upload = () -> body("image/png", TestPictures.portrait("png"));
        List<String> urls = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(6, upload))) {
                urls.add(answer.get().text("/reference/url"));
            }
        }

        List<String> kept = new ArrayList<>();
        for (String url : urls) {
            if (!new String(download(url), StandardCharsets.UTF_8).contains("NoSuchKey")) {
                kept.add(path(url));
            }
        }
        assertThat(kept).containsExactly(path(user.get(maya).text("/reference/url")));
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    @Test
    void forgottenCharacterLeavesNoPicture() throws Exception {
        String url = body("image/png", TestPictures.portrait("png")).text("/reference/url");

        user.send(HttpMethod.DELETE, maya, null);

        assertThat(new String(download(url), StandardCharsets.UTF_8)).contains("NoSuchKey");
        assertThat(user.get(maya).body().path("reference").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/jpeg"})
    void gifIsRefusedWhateverItIsCalled(String type) {
        byte[] gif = TestPictures.portrait("gif");

        assertThat(body(type, gif).status()).isEqualTo(415);
        assertThat(form(file("me.png"), gif).status()).isEqualTo(415);
    }

    @Test
    void pictureThatIsNotWholeIsRefused() {
        byte[] jpeg = TestPictures.portrait("jpeg");

        Answer answer = body("image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/details/field")).isEqualTo("file");
        assertThat(body("image/jpeg", new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void otherMediaTypesAreRefused() {
        byte[] png = TestPictures.portrait("png");

        assertThat(body("image/gif", png).status()).isEqualTo(415);
        assertThat(body("application/octet-stream", png).status()).isEqualTo(415);
        assertThat(body("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void tenMegabytesPassAndElevenDoNot() {
        byte[] ten = Arrays.copyOf(TestPictures.portrait("png"), 10 * MEGABYTE);
        byte[] eleven = Arrays.copyOf(ten, 11 * MEGABYTE);

        assertThat(body("image/png", ten).status()).isEqualTo(200);
        assertThat(form(file("me.png"), ten).status()).isEqualTo(200);
        assertThat(body("image/png", eleven).status()).isEqualTo(413);
        assertThat(form(file("me.png"), eleven).status()).isEqualTo(413);
    }

    @Test
    void formThatIsNoFormIsRefused() {
        byte[] png = TestPictures.portrait("png");

        assertThat(user.upload(maya + "/reference", "multipart/form-data; boundary=edge", png)
                        .status())
                .isEqualTo(400);
        assertThat(user.upload(maya + "/reference", "multipart/form-data", png).status())
                .isEqualTo(400);
        assertThat(form("Content-Disposition: form-data; name=\"file\"", png).status())
                .isEqualTo(400);
    }

    @Test
    void keyOnAFormIsNoHindrance() {
        Answer answer = form(
                file("me.png"),
                TestPictures.portrait("png"),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void otherPeoplesCharactersTakeNoPictures() {
        Answer answer = new ProjectClient(port).upload(maya + "/reference", "image/png", TestPictures.portrait("png"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whileAFilmIsMadeNoPictureIsTaken() {
        user.generate(project);

        assertThat(body("image/png", TestPictures.portrait("png")).status()).isEqualTo(409);
    }
}
