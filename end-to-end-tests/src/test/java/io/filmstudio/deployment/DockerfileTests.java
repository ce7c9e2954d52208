package io.filmstudio.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stages fit together, what they copy is there, and what comes out runs as nobody. */
class DockerfileTests {

    private static final Dockerfile DOCKERFILE = Dockerfile.read();
    private static final List<String> IMAGES = List.of("service", "service-aot", "worker", "object-store");

    @Test
    void everyStageIsBuiltOnAStageBeforeItOrOnAPinnedImage() {
        assertThat(DOCKERFILE.parents().values())
                .allMatch(parent -> DOCKERFILE.stages().contains(parent) || parent.matches("\\$\\{[A-Z]+_IMAGE}"));
        assertThat(DOCKERFILE.all("ARG").stream()
                        .filter(argument -> argument.stage().isEmpty()))
                .allMatch(argument -> argument.rest().matches("[A-Z]+_IMAGE=\\S+:\\d\\S+"));
        assertThat(DOCKERFILE.stages()).containsAll(IMAGES);
    }

    @Test
    void whatIsCopiedIsThere() {
        for (var copy : DOCKERFILE.all("COPY")) {
            List<String> words = Arrays.stream(copy.rest().split("\\s+"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            if (copy.rest().startsWith("--from=")) {
                assertThat(DOCKERFILE.stages()).contains(copy.rest().replaceAll("--from=(\\S+) .*", "$1"));
            } else {
                assertThat(words.subList(0, words.size() - 1))
                        .allMatch(source -> ServiceSettings.exists(Path.of(source)));
            }
        }
    }

    @Test
    void whatIsCopiedFromTheRepositoryIsNotIgnored() {
        List<String> ignored = ServiceSettings.read(".dockerignore")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(ignored).contains("deploy", "!deploy/docker", ".env", ".git", "**/target");
        assertThat(modules()).doesNotContainAnyElementsOf(ignored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "service-aot", "worker", "object-store"})
    void imagesRunAsANumericUserFromAnExecForm(String stage) {
        assertThat(DOCKERFILE.effective(stage, "USER").getFirst()).matches("[1-9]\\d+:[1-9]\\d+");
        assertThat(DOCKERFILE.effective(stage, "ENTRYPOINT").getFirst()).startsWith("[\"java\"");
        assertThat(DOCKERFILE.effective(stage, "STOPSIGNAL")).containsExactly("SIGTERM");
        assertThat(DOCKERFILE.effective(stage, "LABEL")).anyMatch(label -> label.contains("image.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "service-aot", "worker"})
    void imagesKnowWhetherTheyAreWell(String stage) {
        assertThat(DOCKERFILE.effective(stage, "HEALTHCHECK"))
                .singleElement()
                .asString()
                .contains("/usr/local/bin/healthcheck");
        assertThat(ServiceSettings.read("deploy/docker/healthcheck.sh")).contains("/actuator/health/readiness");
    }

    @Test
    void theLastStageIsTheDefaultOne() {
        assertThat(DOCKERFILE.instructions().getLast().stage()).isEqualTo("service");
    }

    @Test
    void theWorkerHasTheFlagsItNeeds() {
        String flags = ServiceSettings.read("studio-launcher/src/main/java/io/filmstudio/studio/stack/JvmFlags.java");
        List<String> options =
                ServiceSettings.read("deploy/docker/worker.options").lines().toList();

        assertThat(flags).contains("\"--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED\"");
        assertThat(options).contains("--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED");
        assertThat(DOCKERFILE.effective("worker", "ENTRYPOINT").getFirst()).contains("@/app/java.options");
    }

    @Test
    void theObjectStoreStartsAClassThatExists() {
        String command = DOCKERFILE.effective("object-store", "ENTRYPOINT").getFirst();
        String main = command.replaceAll(".*\"(io\\.filmstudio\\.[\\w.]+)\".*", "$1");

        assertThat(Path.of("../embedded/src/main/java", main.replace('.', '/') + ".java"))
                .exists();
    }

    private static List<String> modules() {
        try (Stream<Path> folders = Files.list(Yaml.HOME)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (java.io.IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }
}
