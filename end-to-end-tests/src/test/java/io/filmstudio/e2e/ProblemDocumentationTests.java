package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/problems.md names every slug that the code can answer with, and no other. */
class ProblemDocumentationTests {

    private static final Path HOME = Path.of("..");
    private static final Pattern SLUG_IN_CODE =
            Pattern.compile("(?:ProblemException|Problems?\\.of|new Problem|StandardProblem|Job\\.Failure)\\(\\s*"
                    + "(?:[\\w.]+,\\s*)?\"([a-z]+(?:-[a-z]+)*)\",");
    private static final Pattern SLUG_IN_DESCRIPTION = Pattern.compile("type: /problems/([a-z-]+)");
    private static final Pattern SLUG_IN_DOCUMENT = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void everySlugIsDocumentedAndEveryDocumentedSlugExists() throws IOException {
        Set<String> documented = matches(SLUG_IN_DOCUMENT, Files.readString(HOME.resolve("docs/problems.md")));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(slugsInCode());
    }

    @Test
    void everyRefusalOfADescribedRouteIsDocumented() throws IOException {
        String documented = Files.readString(HOME.resolve("docs/problems.md"));
        try (Stream<Path> descriptions = Files.list(HOME.resolve("openapi"))) {
            Set<String> described = descriptions
                    .flatMap(path -> matches(SLUG_IN_DESCRIPTION, read(path)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(described).hasSizeGreaterThan(10).allMatch(slug -> documented.contains("| `" + slug + "` |"));
        }
    }

    private static Set<String> slugsInCode() throws IOException {
        try (Stream<Path> files = Files.walk(HOME, 12)) {
            return files.filter(path -> path.toString().matches(".*/src/main/java/.*\\.java"))
                    .flatMap(path -> matches(SLUG_IN_CODE, read(path)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
