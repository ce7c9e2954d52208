package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README.md names the test of every route of the seed document, and each of those tests is there. */
class SeedTableTests {

    private static final Path README = Path.of("../README.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `((?:GET|POST|PUT|DELETE) /\\S+)` \\| .+ \\| `(\\w+)\\.(\\w+)` \\|$");
    private static final List<Class<?>> TESTS = List.of(
            UserContractTests.class,
            ProjectContractTests.class,
            CreditContractTests.class,
            AiContractTests.class,
            YoutubeContractTests.class,
            AdminContractTests.class);
    private static final List<String> SEED = List.of(
            "POST /users/register",
            "POST /users/login",
            "GET /users/profile",
            "PUT /users/profile",
            "POST /projects/create",
            "GET /projects",
            "GET /projects/:id",
            "POST /projects/:id/regenerate",
            "DELETE /projects/:id",
            "GET /credits/balance",
            "POST /credits/topup",
            "GET /plans",
            "POST /ai/video-generate",
            "POST /ai/audio-generate",
            "POST /ai/lip-sync",
            "POST /ai/music-generate",
            "GET /ai/jobs/:id/status",
            "POST /youtube/upload",
            "POST /youtube/playlist",
            "GET /youtube/videos",
            "GET /admin/users",
            "GET /admin/analytics",
            "POST /admin/users/:id/grant-credits");

    @Test
    void readmeListsExactlyTheSeedRoutesInTheirOrder() throws IOException {
        assertThat(ROW.matcher(Files.readString(README)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(SEED);
    }

    @Test
    void everyRowOfTheReadmeNamesTheTestOfItsRoute() throws IOException {
        Map<String, String> rows = ROW.matcher(Files.readString(README))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) + "." + row.group(3)));

        assertThat(rows).isEqualTo(tests());
    }

    private static Map<String, String> tests() {
        return TESTS.stream()
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(SeedRoute.class))
                        .map(route -> Map.entry(
                                route.value(), method.getDeclaringClass().getSimpleName() + "." + method.getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
