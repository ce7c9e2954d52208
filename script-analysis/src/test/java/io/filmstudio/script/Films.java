package io.filmstudio.script;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plans for tests. */
final class Films {

    private Films() {}

    static FilmPlan of(String script) {
        return of(script, 7);
    }

    static FilmPlan of(String script, long seed) {
        return new ScriptAnalyst().analyse(request(script, seed, null));
    }

    static ScriptRequest request(String script, long seed, Double seconds) {
        return new ScriptRequest(
                "A title", script, Style.STORYBOOK, "en", seed, seconds, Pacing.NORMAL, 1280, 720, false);
    }

    static String example(String name) {
        try {
            return Files.readString(Path.of("..", "examples", name));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
